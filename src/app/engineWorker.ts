import duckdbWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckdbWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?gzip-url';
import parquetWasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?gzip-url';
import { serveEngine } from '../engine/serve';
import type { BootProgress } from '../engine/tab/ports';
import { openTabDatabase } from '../platform/duckdb/tabDatabase';
import { fetchPacked } from '../platform/http';
import { openTextStore } from '../platform/storage/opfsStore';
import { bundledFiles } from './bundledFiles';

/** The one place where the engine of the tab is put together. */
async function start() {
  let report: (progress: BootProgress) => void = () => undefined;
  const files = bundledFiles((received, total) => report({ phase: 'sample', received, total }));
  serveEngine({
    files,
    store: await openTextStore(),
    openDatabase: (name, onProgress, onLost) => {
      report = onProgress;
      return openTabDatabase({
        name,
        workerUrl: duckdbWorkerUrl,
        loadWasm: () =>
          fetchPacked(duckdbWasm, (received, total) =>
            onProgress({ phase: 'engine', received, total }),
          ),
        loadParquetWasm: async () => (await fetchPacked(parquetWasm)).arrayBuffer(),
        onPhase: (phase) => onProgress({ phase }),
        onLost,
      });
    },
    now: () => new Date(),
    randomId: () => crypto.randomUUID(),
  });
}

void start();
