import type { ParquetWriter } from '../duckdb/wasmWarehouse';

/** A Parquet writer (ZSTD) on parquet-wasm, which is loaded once, when the first file is written. */
export function makeParquetWriter(loadWasm: () => Promise<BufferSource>): ParquetWriter {
  let ready: Promise<ParquetWriter> | undefined;
  const load = async (): Promise<ParquetWriter> => {
    const { arrowToParquet, startParquet } = await import('./arrowToParquet');
    await startParquet(await loadWasm());
    return arrowToParquet;
  };
  return async function* write(ipc) {
    ready ??= load();
    const writeAll = await ready;
    yield* writeAll(ipc);
  };
}
