import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ProjectFiles } from '../src/core/project/projectFiles';
import type { Warehouse } from '../src/core/warehouse/warehouse';
import type { EnginePorts, TabPorts } from '../src/engine/tab/ports';
import { SAMPLE } from '../src/engine/tab/projects/projectList';
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

const openDatabase: TabPorts['openDatabase'] = async (name) => {
  const warehouse = asInAWorker(await openNodeWasmWarehouse(await name));
  return {
    warehouse,
    storage: { kind: 'memory', reason: 'no-storage' },
    isNew: true,
    sizeBytes: async () => undefined,
    readFile: async () => undefined,
    copies: undefined,
    close: () => warehouse.close(),
  };
};

/** A place in memory, for as long as the test runs. */
function memoryPlace(): ReturnType<EnginePorts['placeOf']> {
  let files: Blob | undefined;
  return {
    store: makeMemoryStore(),
    readFiles: async () => files,
    writeFiles: async (next) => {
      files = next;
    },
    openDatabase,
  };
}

/**
 * Ports for the tab's engine in Node: the shop's project, DuckDB-WASM in memory, a clock that stands still. Those of one
 * project and those of the engine, whose sample it is.
 */
export function nodeTabPorts(changes: Partial<TabPorts> = {}): TabPorts & EnginePorts {
  let ids = 0;
  const own: TabPorts = {
    files: shopFiles(),
    store: makeMemoryStore(),
    openDatabase,
    projects: () => ({ openId: SAMPLE.id, entries: [SAMPLE] }),
    now: () => new Date(),
    randomId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    ...changes,
  };
  const places = new Map([[SAMPLE.id, { ...memoryPlace(), ...own }]]);
  return {
    ...own,
    sample: own.files,
    placeOf: (id) => {
      const place = places.get(id) ?? { ...memoryPlace(), ...own, store: makeMemoryStore() };
      places.set(id, place);
      return place;
    },
    removePlace: async (id) => {
      places.delete(id);
    },
  };
}
