import sampleTexts from 'virtual:sample-texts';
import { sha256Hex } from '../core/base/checksum';
import type { ProjectFiles } from '../core/project/projectFiles';
import { stripText } from '../core/python/text/whitespace';
import { fetchPacked, type OnBytes, type PackedFile } from '../platform/http';

const SEEDS = import.meta.glob<PackedFile>('/seeds/*.csv', {
  query: '?gzip-url',
  import: 'default',
  eager: true,
});

/** The shop's dbt project as it was bundled. Its files are fetched when they are first asked for. */
export function bundledFiles(onSeedBytes: OnBytes): ProjectFiles {
  const seeds = withoutSlash(SEEDS);
  let loading: Promise<Map<string, string>> | undefined;
  const loadTexts = (): Promise<Map<string, string>> => {
    loading ??= fetchTexts().catch((cause: unknown) => {
      loading = undefined;
      throw cause;
    });
    return loading;
  };
  const fetched = new Map<string, Promise<Blob>>();
  const received = new Map<string, number>();
  const total = [...seeds.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  const seedBlob = (path: string, file: PackedFile): Promise<Blob> => {
    const known = fetched.get(path);
    if (known !== undefined) return known;
    const blob = fetchPacked(file, (bytes) => {
      received.set(path, bytes);
      onSeedBytes(
        [...received.values()].reduce((sum, one) => sum + one, 0),
        total,
      );
    });
    fetched.set(path, blob);
    blob.catch(() => fetched.delete(path));
    return blob;
  };
  const read = async (path: string): Promise<string> => {
    const seed = seeds.get(path);
    const text = seed ? await (await seedBlob(path, seed)).text() : (await loadTexts()).get(path);
    if (text === undefined) throw new Error(`There is no file ${path}`);
    return text;
  };
  return {
    list: async () => [...(await loadTexts()).keys(), ...seeds.keys()].sort(),
    read,
    source: async (path) => {
      const seed = seeds.get(path);
      return {
        kind: 'blob',
        blob: seed ? await seedBlob(path, seed) : new Blob([await read(path)]),
      };
    },
    size: async (path) => seeds.get(path)?.rawBytes ?? new Blob([await read(path)]).size,
    checksum: async (path) => seeds.get(path)?.sha256 ?? sha256Hex(stripText(await read(path))),
  };
}

async function fetchTexts(): Promise<Map<string, string>> {
  const texts: Readonly<Record<string, string>> = JSON.parse(
    await (await fetchPacked(sampleTexts)).text(),
  );
  return new Map(Object.entries(texts));
}

function withoutSlash<T>(files: Readonly<Record<string, T>>): Map<string, T> {
  return new Map(Object.entries(files).map(([path, file]) => [path.slice(1), file]));
}
