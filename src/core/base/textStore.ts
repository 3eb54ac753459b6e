import { decodeBigJson, encodeBigJson } from './bigJson';

/** Small texts by name that outlive a visit, where the platform can keep them. */
export interface TextStore {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** A document as it is stored: its form's version, so that a later form can tell and convert it. */
interface Stored<T> {
  readonly version: number;
  readonly data: T;
}

/** How to read documents of older forms: from each version to the next. */
export type Migrations = Readonly<Record<number, (data: unknown) => unknown>>;

/**
 * Reads a document of the given form. Older ones are migrated step by step; undefined when there is none, when it is
 * no JSON, or when its version is one that nothing leads from.
 */
export async function readDocument<T>(
  store: TextStore,
  name: string,
  version: number,
  migrations: Migrations = {},
): Promise<T | undefined> {
  const stored = parseStored(await store.read(name));
  if (!stored) return undefined;
  let { version: at, data } = stored;
  while (at < version) {
    const migrate = migrations[at];
    if (!migrate) return undefined;
    data = migrate(data);
    at += 1;
  }
  return at === version ? (data as T) : undefined;
}

/** Writes a document in the given form. */
export function writeDocument(
  store: TextStore,
  name: string,
  version: number,
  data: unknown,
): Promise<void> {
  return store.write(name, encodeBigJson({ version, data }));
}

function parseStored(text: string | undefined): Stored<unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const stored: unknown = decodeBigJson(text);
    const isStored =
      typeof stored === 'object' && stored !== null && 'version' in stored && 'data' in stored;
    return isStored && typeof stored.version === 'number' ? (stored as Stored<unknown>) : undefined;
  } catch {
    return undefined;
  }
}
