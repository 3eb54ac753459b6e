import { unzipSync } from 'fflate';
import { makeProblem, type Problem } from '../../../core/base/problems/problem';
import { findProject, type ProjectEntry } from '../../../core/project/opening/findProject';
import { standInProfile } from '../../../core/project/opening/standInProfile';
import type { OpenedFile } from './packedFiles';
import { crc32, readZipEntries, type ZipEntry } from './zipEntries';

/** Where a project is to be read from: a zip, or the files of a folder with their paths below it. */
export type ProjectSource =
  | { readonly kind: 'zip'; readonly file: File }
  | {
      readonly kind: 'folder';
      readonly name: string;
      readonly files: readonly { readonly path: string; readonly file: File }[];
    };

/** A source's project: its files, or the errors that keep it from being opened, and what was done for it. */
export interface ReadSource {
  /** As in `FoundProject`. */
  readonly root: string;
  readonly files: readonly OpenedFile[];
  readonly problems: readonly Problem[];
}

const PROFILES = 'profiles.yml';
// All of a zip is held in memory, where the files of a folder are read one by one.
const MOST_UNPACKED = 2 ** 29;

export async function readSource(source: ProjectSource): Promise<ReadSource> {
  const found = source.kind === 'zip' ? await readZip(source.file) : readFolder(source);
  return found.problems.length > 0 ? found : withProfile(found);
}

function readFolder({ name, files }: ProjectSource & { kind: 'folder' }): ReadSource {
  const found = findProject(
    name,
    files.map(({ path, file }) => ({ path, size: file.size, blob: file })),
  );
  return {
    root: found.root,
    files: found.entries.map(({ path, file }) => ({ path, blob: file.blob })),
    problems: found.problems,
  };
}

/** The names are read first: of what is not wanted, or is too much, nothing is unpacked. */
async function readZip(zip: File): Promise<ReadSource> {
  try {
    const bytes = new Uint8Array(await zip.arrayBuffer());
    const { root, entries, problems } = findProject(zip.name, listZip(bytes), MOST_UNPACKED);
    const fault = faultOf(entries);
    if (fault !== undefined) throw new Error(fault);
    const wanted = new Set(entries.map(({ file }) => file.path));
    const unpacked = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
    const files = entries.map(({ path, file }) => {
      const content = unpacked[file.path] ?? new Uint8Array();
      if (crc32(content) !== file.entry.crc) throw new Error(`${file.path} is damaged`);
      return { path, blob: new Blob([content]) };
    });
    return { root, files, problems };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const params = { name: zip.name, reason };
    return { root: '', files: [], problems: [makeProblem('opening-unreadable-zip', params)] };
  }
}

interface ListedFile {
  readonly path: string;
  readonly size: number;
  readonly entry: ZipEntry;
}

function listZip(bytes: Uint8Array): ListedFile[] {
  const directory = readZipEntries(bytes);
  const listed: ListedFile[] = [];
  let at = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const entry = directory[at];
      at += 1;
      if (!entry) throw new Error('its directory is damaged');
      if (!name.endsWith('/')) listed.push({ path: name, size: originalSize, entry });
      return false;
    },
  });
  return listed;
}

/** Why the files of a project cannot be taken from a zip as they are; undefined when they can. */
function faultOf(entries: readonly ProjectEntry<ListedFile>[]): string | undefined {
  const seen = new Set<string>();
  for (const { path, file } of entries) {
    if (file.entry.isEncrypted) return `${file.path} is encrypted`;
    if (file.entry.isLink) return `${file.path} is a link to another file`;
    if (seen.has(path)) return `${file.path} is in it twice`;
    seen.add(path);
  }
  return undefined;
}

/** The project's files with a profiles.yml that DuckDB can follow; a warning says when one was made. */
async function withProfile({ root, files }: ReadSource): Promise<ReadSource> {
  const textOf = (path: string) => files.find((file) => file.path === path)?.blob.text();
  const project = (await textOf('dbt_project.yml')) ?? '';
  const standIn = standInProfile(project, await textOf(PROFILES));
  if (!standIn) return { root, files, problems: [] };
  const { text, reason } = standIn;
  return {
    root,
    files: [
      ...files.filter(({ path }) => path !== PROFILES),
      { path: PROFILES, blob: new Blob([text]) },
    ],
    problems: [makeProblem('opening-profile-made', { reason })],
  };
}
