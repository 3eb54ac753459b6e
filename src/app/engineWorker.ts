import { makeDuckdbStarter } from '../platform/duckdb/duckdbStarter';
import { duckdbAssets } from '../platform/duckdb/tabAssets';
import { type OnBytes, streamPacked } from '../platform/http';

/**
 * The worker of the tab's engine. DuckDB is on its way before the compiler's code is: what the page asks meanwhile is
 * kept until there is something to answer it.
 */
function start() {
  let onWasmBytes: OnBytes = () => undefined;
  const starter = makeDuckdbStarter(duckdbAssets.worker, () =>
    streamPacked(duckdbAssets.wasm, (received, total) => onWasmBytes(received, total)),
  );
  const early: MessageEvent[] = [];
  const keep = (message: MessageEvent) => early.push(message);
  addEventListener('message', keep);
  const compose = async () => {
    const { composeEngine } = await import('./composeEngine');
    removeEventListener('message', keep);
    composeEngine({
      starter,
      tellBytes: (onBytes) => {
        onWasmBytes = onBytes;
      },
    });
    for (const { data } of early) dispatchEvent(new MessageEvent('message', { data }));
  };
  compose().catch(reportError);
}

start();
