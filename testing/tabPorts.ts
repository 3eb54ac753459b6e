import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ProjectFiles } from '../src/core/project/projectFiles';
import type { Warehouse } from '../src/core/warehouse/warehouse';
import type { TabPorts } from '../src/engine/tab/ports';
import { openNodeWasmWarehouse } from '../src/platform/duckdb/nodeWarehouse';
import { folderFiles } from '../src/platform/nodeFiles/folderFiles';
import { makeMemoryStore } from '../src/platform/storage/memoryStore';

const SHOP = ['models/', 'macros/', 'seeds/', 'snapshots/', 'tests/', 'analyses/', 'packages/'];
const TOP = ['dbt_project.yml', 'profiles.yml', 'packages.yml'];

/** The dbt project at the repo's root, without the app around it. */
function shopFiles(): ProjectFiles {
  const files = folderFiles(path.resolve(import.meta.dirname, '..'));
  return {
    ...files,
    list: async () =>
      (await files.list()).filter(
        (name) => TOP.includes(name) || SHOP.some((folder) => name.startsWith(folder)),
      ),
  };
}

/** Answers in a task of its own, as a database in a worker does: timers run in between. */
function asInAWorker(warehouse: Warehouse): Warehouse {
  return {
    ...warehouse,
    query: async (...query) => {
      await setImmediate();
      return warehouse.query(...query);
    },
    connect: async () => asInAWorker(await warehouse.connect()),
  };
}

/** Ports for the tab's engine in Node: the shop's project, DuckDB-WASM in memory, a clock that stands still. */
export function nodeTabPorts(changes: Partial<TabPorts> = {}): TabPorts {
  let ids = 0;
  return {
    files: shopFiles(),
    store: makeMemoryStore(),
    openDatabase: async (name) => ({
      warehouse: asInAWorker(await openNodeWasmWarehouse(await name)),
      storage: { kind: 'memory', reason: 'no-storage' },
      isNew: true,
      sizeBytes: async () => undefined,
      readFile: async () => undefined,
      copies: undefined,
    }),
    now: () => new Date(),
    randomId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    ...changes,
  };
}
