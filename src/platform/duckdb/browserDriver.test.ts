import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { beforeEach, expect, test } from 'vitest';
import { openBrowserDriver } from './browserDriver';

/** What the worker was asked, in order: `connection: statement`. */
let asked: string[] = [];
/** Not the script with which a connection begins. */
const isOwn = (line: string) => !line.includes('USE "shop"');

beforeEach(() => {
  asked = [];
});

/** A worker whose statements answer with a schema and `batches` batches of one byte. */
function fakeWorker(batches: number): AsyncDuckDB {
  const left = new Map<number, number>();
  let connections = 0;
  const fake = {
    open: async () => undefined,
    connectInternal: async () => ++connections,
    disconnect: async () => undefined,
    runQuery: async (id: number, sql: string) => {
      asked.push(`${id}: ${sql}`);
      return new Uint8Array();
    },
    startPendingQuery: async (id: number, sql: string) => {
      asked.push(`${id}: ${sql}`);
      left.set(id, batches);
      return Uint8Array.of(0);
    },
    fetchQueryResults: async (id: number) => {
      const rest = left.get(id) ?? 0;
      left.set(id, rest - 1);
      if (rest === 0) asked.push(`${id}: read`);
      return rest > 0 ? Uint8Array.of(rest) : new Uint8Array();
    },
  };
  return fake as unknown as AsyncDuckDB;
}

async function openDriver(batches: number) {
  const place = { kind: 'memory', name: 'shop' } as const;
  const starter = { start: async () => fakeWorker(batches) };
  const { driver } = await openBrowserDriver({ starter, place });
  asked.length = 0;
  return driver;
}

test('nothing stays open of a result of which only the first rows are read', async () => {
  const driver = await openDriver(9);
  expect(await driver.run('SELECT 5', { maxRows: 1 })).toHaveLength(3);
  expect(asked.filter(isOwn)).toEqual(['2: SELECT 5', '2: SELECT 1']);
  asked.length = 0;
  await driver.run('SELECT 6');
  expect(asked).toEqual(['2: SELECT 6', '2: read']);
});

test('a checkpoint is not asked for while another connection has a result open', async () => {
  const driver = await openDriver(3);
  const reader = await driver.connect();
  const read = reader.run('SELECT 5');
  const checkpoint = driver.run('CHECKPOINT');
  const later = reader.connect().then((third) => third.run('SELECT 6'));
  await Promise.all([read, checkpoint, later]);
  expect(asked.filter(isOwn)).toEqual([
    '2: SELECT 5',
    '2: read',
    '3: CHECKPOINT',
    '3: read',
    '4: SELECT 6',
    '4: read',
  ]);
});
