import parquetWasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?gzip-url';
import { serveEngine } from '../engine/serve';
import type { BootProgress } from '../engine/tab/ports';
import { duckdbAssets } from '../platform/duckdb/tabAssets';
import { openTabDatabase } from '../platform/duckdb/tabDatabase';
import { fetchPacked } from '../platform/http';
import { openTextStore } from '../platform/storage/opfsStore';
import { bundledFiles } from './bundledFiles';

/** The one place where the engine of the tab is put together. The page may call at once: nothing here waits. */
function start() {
  let report: (progress: BootProgress) => void = () => undefined;
  const files = bundledFiles((received, total) => report({ phase: 'sample', received, total }));
  // While the project compiles, the engine is already on its way.
  const wasm = fetchPacked(duckdbAssets.wasm, (received, total) =>
    report({ phase: 'engine', received, total }),
  );
  wasm.catch(() => undefined);
  serveEngine({
    files,
    store: openTextStore(),
    openDatabase: (name, onProgress, onLost) => {
      report = onProgress;
      return openTabDatabase({
        name,
        workerUrl: duckdbAssets.worker,
        loadWasm: () => wasm,
        loadParquetWasm: async () => (await fetchPacked(parquetWasm)).arrayBuffer(),
        onPhase: (phase) => onProgress({ phase }),
        onLost,
      });
    },
    now: () => new Date(),
    randomId: () => crypto.randomUUID(),
  });
}

start();
