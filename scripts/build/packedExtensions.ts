import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Where DuckDB's extensions for the tab lie, packed. */
export const EXTENSIONS = fileURLToPath(
  new URL('../../src/platform/duckdb/extensions/', import.meta.url),
);
/** What their names end with. */
export const PACKED = '.duckdb_extension.wasm.gz';

/** The bytes of each by the name that DuckDB calls it by. */
export async function readExtensions(): Promise<ReadonlyMap<string, Buffer>> {
  const files = (await readdir(EXTENSIONS)).filter((name) => name.endsWith(PACKED)).sort();
  const read = files.map(
    async (file) =>
      [path.basename(file, PACKED), await readFile(path.join(EXTENSIONS, file))] as const,
  );
  return new Map(await Promise.all(read));
}

/** Puts them beside what is built for Node, where `nodeExtensions.ts` looks for them. */
export function extensionsBeside(): Plugin {
  return {
    name: 'extensions-beside',
    apply: 'build',
    async generateBundle() {
      for (const [name, source] of await readExtensions())
        this.emitFile({ type: 'asset', fileName: `assets/extensions/${name}${PACKED}`, source });
    },
  };
}
