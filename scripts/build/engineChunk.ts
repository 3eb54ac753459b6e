import { fileURLToPath } from 'node:url';

interface Chunking {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const idOf = (file: string) =>
  fileURLToPath(new URL(`../../src/app/${file}`, import.meta.url)).replaceAll('\\', '/');
const ENTRY = idOf('engineWorker.ts');
const ENGINE = idOf('composeEngine.ts');

/**
 * Names the chunk of what the engine must have before it can answer: all in one file. Without a name, what it shares with
 * parts that are loaded later would be files of their own, each a request more of every visit.
 */
export function engineChunk(): (id: string, chunking: Chunking) => string | null {
  let first: ReadonlySet<string> | undefined;
  return (id, chunking) => {
    if (!chunking.getModuleInfo(ENGINE)) return null;
    first ??= withoutStart(chunking);
    return first.has(id) ? 'composeEngine' : null;
  };
}

/** What starts DuckDB has arrived already. */
function withoutStart(chunking: Chunking): ReadonlySet<string> {
  const started = importedBy(ENTRY, chunking);
  return new Set([...importedBy(ENGINE, chunking)].filter((id) => !started.has(id)));
}

/** A module and all that it imports before it runs. */
function importedBy(root: string, chunking: Chunking): Set<string> {
  const seen = new Set([root]);
  for (const id of seen)
    for (const next of chunking.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
  return seen;
}
