import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Warehouse } from '../../core/warehouse/warehouse';
import { makeParquetWriter } from '../parquet/parquetWriter';
import { openNodeDriver } from './nodeDriver';
import { makeWasmWarehouse } from './wasmWarehouse';

/** DuckDB-WASM in Node, in memory, its catalog named `database`: the tab's engine for tests and `--engine wasm`. */
export async function openNodeWasmWarehouse(database: string): Promise<Warehouse> {
  return makeWasmWarehouse(await openNodeDriver(database), makeParquetWriter(readParquetWasm));
}

async function readParquetWasm(): Promise<BufferSource> {
  const file = createRequire(import.meta.url).resolve('parquet-wasm/esm/parquet_wasm_bg.wasm');
  return new Uint8Array(await readFile(file));
}
