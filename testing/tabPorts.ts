import path from 'node:path';
import type { ProjectFiles } from '../src/core/project/projectFiles';
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

/** Ports for the tab's engine in Node: the shop's project, DuckDB-WASM in memory, a clock that stands still. */
export function nodeTabPorts(changes: Partial<TabPorts> = {}): TabPorts {
  let ids = 0;
  return {
    files: shopFiles(),
    store: makeMemoryStore(),
    openDatabase: async (name) => ({
      warehouse: await openNodeWasmWarehouse(await name),
      storage: { kind: 'memory', reason: 'no-storage' },
      isNew: true,
      sizeBytes: async () => undefined,
      readFile: async () => undefined,
    }),
    now: () => new Date(),
    randomId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    ...changes,
  };
}
