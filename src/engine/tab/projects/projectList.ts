import { readDocument, type TextStore, writeDocument } from '../../../core/base/textStore';

/** A project that this browser keeps. */
export interface ProjectEntry {
  readonly id: string;
  readonly name: string;
  readonly origin: 'sample' | 'folder' | 'zip';
  /** The project's folder below the one that was opened: empty, or ending with a slash. */
  readonly root: string;
  /** ISO time at which it was opened first; null for the sample, which was always there. */
  readonly openedAt: string | null;
  readonly files: number;
  /** Bytes of its files; 0 for the sample, whose files lie with the app. */
  readonly sizeBytes: number;
}

export const SAMPLE: ProjectEntry = {
  id: 'sample',
  name: 'ShopSmart sample',
  origin: 'sample',
  root: '',
  openedAt: null,
  files: 0,
  sizeBytes: 0,
};

/** The projects of this browser, newest first, the sample last, and which of them is open. */
export interface ProjectList {
  readonly openId: string;
  readonly entries: readonly ProjectEntry[];
}

const NAME = 'projects.json';
const VERSION = 1;
const ONLY_SAMPLE: ProjectList = { openId: SAMPLE.id, entries: [SAMPLE] };

export async function readProjectList(store: TextStore): Promise<ProjectList> {
  return (await readDocument<ProjectList>(store, NAME, VERSION)) ?? ONLY_SAMPLE;
}

export function writeProjectList(store: TextStore, list: ProjectList): Promise<void> {
  return writeDocument(store, NAME, VERSION, list);
}

/** The list with a project in front, which is open now. */
export function withProject({ entries }: ProjectList, entry: ProjectEntry): ProjectList {
  return { openId: entry.id, entries: [entry, ...entries.filter(({ id }) => id !== entry.id)] };
}

/** The list without a project; where that was the open one, the sample is. */
export function withoutProject({ openId, entries }: ProjectList, id: string): ProjectList {
  return {
    openId: openId === id ? SAMPLE.id : openId,
    entries: entries.filter((entry) => entry.id !== id || id === SAMPLE.id),
  };
}
