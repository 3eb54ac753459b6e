import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Warehouse } from '../../core/warehouse/warehouse';
import { makeParquetWriter } from '../parquet/parquetWriter';
import { openNodeDriver } from './nodeDriver';
import { withTimeZones } from './timeZones';
import { makeWasmWarehouse } from './wasmWarehouse';

/**
 * DuckDB-WASM in Node, its catalog named `database`: the tab's engine for tests and `--engine wasm`. In memory, or with
 * `file` a database file that is written when it is closed.
 */
export async function openNodeWasmWarehouse(database: string, file?: string): Promise<Warehouse> {
  const driver = await openNodeDriver(database, file);
  return makeWasmWarehouse(withTimeZones(driver), makeParquetWriter(readParquetWasm));
}

async function readParquetWasm(): Promise<BufferSource> {
  const file = createRequire(import.meta.url).resolve('parquet-wasm/esm/parquet_wasm_bg.wasm');
  return new Uint8Array(await readFile(file));
}
