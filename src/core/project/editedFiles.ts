import { sha256Hex } from '../base/checksum';
import { stripText } from '../python/text/whitespace';
import type { ProjectFiles } from './projectFiles';

/** Changes of a project's files: path → its new text, or null for a file that is gone. */
export type FileEdits = Readonly<Record<string, string | null>>;

/** A file that is not as the project has it. */
export interface FileEdit {
  readonly path: string;
  readonly kind: 'changed' | 'added' | 'deleted';
}

/**
 * A project's files with some of their texts changed, added or taken away. What was not edited is read from `base` each
 * time; the base's files may be large, the edited ones are held as text.
 */
export function editedFiles(base: ProjectFiles, edits: FileEdits): ProjectFiles {
  if (Object.keys(edits).length === 0) return base;
  const own = new Map(Object.entries(edits));
  const sums = new Map<string, string>();
  /** The new text of a file; undefined when it is the base's. */
  const textOf = (path: string): string | undefined => {
    const text = own.get(path);
    if (text === null) throw new Error(`There is no file ${path}`);
    return text;
  };
  return {
    ...base,
    list: async () => listEdited(await base.list(), own),
    read: async (path) => textOf(path) ?? base.read(path),
    source: async (path) => {
      const text = textOf(path);
      return text === undefined ? base.source(path) : { kind: 'bytes', bytes: bytesOf(text) };
    },
    size: async (path) => {
      const text = textOf(path);
      return text === undefined ? base.size(path) : bytesOf(text).length;
    },
    checksum: async (path) => {
      const text = textOf(path);
      if (text === undefined) return base.checksum(path);
      const sum = sums.get(path) ?? sha256Hex(stripText(text));
      sums.set(path, sum);
      return sum;
    },
  };
}

/** The edits that make a difference to a project, by path: what equals its file is none, nor is the lack of what was never there. */
export async function settleEdits(base: ProjectFiles, edits: FileEdits): Promise<FileEdits> {
  const known = new Set(await base.list());
  const settled: Record<string, string | null> = {};
  for (const [path, text] of Object.entries(edits)) {
    const isKnown = known.has(path);
    if (text === null ? isKnown : !isKnown || !(await isSame(base, path, text)))
      settled[path] = text;
  }
  return settled;
}

/** What the edits do to a project's files, by path. */
export async function describeEdits(base: ProjectFiles, edits: FileEdits): Promise<FileEdit[]> {
  const known = new Set(await base.list());
  return Object.entries(edits)
    .map(([path, text]): FileEdit => {
      if (text === null) return { path, kind: 'deleted' };
      return { path, kind: known.has(path) ? 'changed' : 'added' };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function listEdited(paths: readonly string[], own: ReadonlyMap<string, string | null>): string[] {
  const kept = paths.filter((path) => own.get(path) !== null);
  const known = new Set(paths);
  const added = [...own].flatMap(([path, text]) =>
    text !== null && !known.has(path) ? [path] : [],
  );
  return [...kept, ...added].sort();
}

/** By its size first: a file of many megabytes need not be read to tell that it is another. */
async function isSame(base: ProjectFiles, path: string, text: string): Promise<boolean> {
  if ((await base.size(path)) !== bytesOf(text).length) return false;
  return (await base.read(path)) === text;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
