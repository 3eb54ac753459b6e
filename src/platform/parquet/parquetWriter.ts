import type { ParquetWriter } from '../duckdb/wasmWarehouse';

type Writing = typeof import('./arrowToParquet');

/** A Parquet writer (ZSTD) on parquet-wasm, which is loaded once, when the first file is written. */
export function makeParquetWriter(loadWasm: () => Promise<BufferSource>): ParquetWriter {
  let ready: Promise<Writing> | undefined;
  const load = async (): Promise<Writing> => {
    const [writing, wasm] = await Promise.all([import('./arrowToParquet'), loadWasm()]);
    await writing.startParquet(wasm);
    return writing;
  };
  return async function* write(ipc) {
    ready ??= load();
    const { arrowToParquet } = await ready;
    yield* arrowToParquet(ipc);
  };
}
