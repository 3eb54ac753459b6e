import { sha256Hex } from '../../../core/base/checksum';
import { bytesOfSource, type FileSource } from '../../../core/base/fileSource';
import { decodeUtf8 } from '../../../core/base/utf8';
import type { ProjectFiles } from '../../../core/project/projectFiles';
import { stripText } from '../../../core/python/text/whitespace';

/** A file of an opened project. */
export interface OpenedFile {
  readonly path: string;
  readonly blob: Blob;
}

/** Where a file lies in the pack: its first byte, its length, and its checksum. */
export type PackIndex = Readonly<
  Record<string, readonly [start: number, size: number, checksum: string]>
>;

/** All files of a project in one, and where each lies: thousands of small files are one to the browser's storage. */
export interface Pack {
  readonly blob: Blob;
  readonly index: PackIndex;
}

/** Files of any kind as those of an opened project. */
export async function openedFiles(files: ProjectFiles): Promise<OpenedFile[]> {
  const paths = await files.list();
  return Promise.all(
    paths.map(async (path) => ({ path, blob: await blobOf(await files.source(path)) })),
  );
}

async function blobOf(source: FileSource): Promise<Blob> {
  if (source.kind === 'blob' && source.blob instanceof Blob) return source.blob;
  return new Blob([await bytesOfSource(source)]);
}

export async function packFiles(files: readonly OpenedFile[]): Promise<Pack> {
  const index: Record<string, PackIndex[string]> = {};
  let start = 0;
  for (const { path, blob } of files) {
    index[path] = [start, blob.size, await checksumOf(blob)];
    start += blob.size;
  }
  return { blob: new Blob(files.map(({ blob }) => blob)), index };
}

/** The files of a pack; their bytes are read when they are asked for. */
export function packedFiles({ blob, index }: Pack): ProjectFiles {
  const placeOf = (path: string) => {
    const place = index[path];
    if (!place) throw new Error(`There is no file ${path}`);
    return place;
  };
  const partOf = (path: string) => {
    const [start, size] = placeOf(path);
    return blob.slice(start, start + size);
  };
  const paths = Object.keys(index).sort();
  return {
    list: async () => paths,
    read: async (path) => decodeUtf8(await bytesOf(partOf(path))),
    source: async (path) => ({ kind: 'blob', blob: partOf(path) }),
    size: async (path) => placeOf(path)[1],
    checksum: async (path) => placeOf(path)[2],
  };
}

/** As dbt hashes a text; for bytes that are none, of what can be read of them, so that a change still shows. */
async function checksumOf(blob: Blob): Promise<string> {
  return sha256Hex(stripText(new TextDecoder().decode(await bytesOf(blob))));
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
