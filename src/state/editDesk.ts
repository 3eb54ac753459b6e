import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../core/base/problems/problem';
import type { FileEdit, FileEdits } from '../core/project/editedFiles';
import type { EditAnswer } from '../engine/tab/edits/editAnswer';
import type { FileText, ProjectFile } from '../engine/tab/edits/projectFile';
import type { TabReport } from '../engine/tab/tabReport';
import { wordsOf } from './wordsOf';

/** The files of the project as they are being edited. */
export interface EditFacts {
  /** Null until they have been listed. */
  readonly files: readonly ProjectFile[] | null;
  readonly edits: readonly FileEdit[];
  /** The files that were opened in this visit, as last typed. */
  readonly texts: Readonly<Record<string, FileText>>;
  /** Why a file cannot be read, by path. */
  readonly unreadable: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  /** Whether something was typed that has not been compiled yet. */
  readonly isBehind: boolean;
  /** Grows with every edit that was compiled: compiled SQL from before is out of date. */
  readonly version: number;
  /** Why the last edit could not be taken: the engine's own words. */
  readonly failure: string | null;
}

/** Where files are edited: what is typed is kept and compiled a moment later. */
export interface EditDesk {
  readonly store: StoreApi<EditFacts>;
  /** Lists the files again. */
  list(): Promise<void>;
  /** Reads a file, unless it is open already. */
  open(path: string): Promise<void>;
  /** What a report of the engine says, where the desk is not ahead of it. */
  hear(report: Pick<TabReport, 'edits' | 'problems'>): void;
  type(path: string, text: string): void;
  /** Adds, changes and deletes (null) files at once, what was typed before included. */
  change(changes: FileEdits): Promise<void>;
  /** Takes a file back to what the project has. */
  revert(path: string): Promise<void>;
  /** Takes what was typed without waiting for a pause. */
  flush(): Promise<void>;
  /** Takes what was typed and lets everything hear of it now: a build can be planned then. */
  settle(): Promise<void>;
}

/** What of the engine edits files. */
interface EditEngine {
  files(): Promise<readonly ProjectFile[]>;
  readFile(path: string): Promise<FileText>;
  edit(changes: FileEdits): Promise<EditAnswer>;
  revertFile(path: string): Promise<EditAnswer>;
  report(): Promise<TabReport>;
}

interface DeskPorts {
  readonly engine: EditEngine;
  readonly take: (report: TabReport) => void;
  readonly known: Pick<TabReport, 'edits' | 'problems'>;
}

/** A pause in typing after which an edit is compiled, and one after which everything hears of it. */
const COMPILE_MS = 150;
const REPORT_MS = 900;

export function makeEditDesk({ engine, take, known }: DeskPorts): EditDesk {
  const store = makeStore(known);
  const texts = makeTexts(store, engine);
  let typed: Record<string, string | null> = {};
  let typing: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  const list = () => guard(store, async () => store.setState({ files: await engine.files() }));
  const reports = makeReports(async () => {
    await list();
    await guard(store, async () => take(await engine.report()));
  });
  const takeAnswer = ({ edits, problems }: EditAnswer) => {
    store.setState(({ version }) => ({
      ...{ edits, problems, failure: null, version: version + 1 },
      isBehind: Object.keys(typed).length > 0,
    }));
    reports.plan();
  };
  /** One at a time, in order. */
  const ask = (request: () => Promise<EditAnswer>): Promise<void> => {
    last = last.then(() => guard(store, async () => takeAnswer(await request())));
    return last;
  };
  const flush = (): Promise<void> => {
    clearTimeout(typing);
    if (Object.keys(typed).length === 0) return last;
    const changes = typed;
    typed = {};
    return ask(() => engine.edit(changes));
  };
  return {
    ...{ store, list, flush, open: texts.open },
    settle: async () => {
      await flush();
      await reports.settle();
    },
    hear: ({ edits, problems }) => {
      if (!store.getState().isBehind) store.setState({ edits, problems });
    },
    type: (path, text) => {
      texts.set(path, text);
      typed[path] = text;
      store.setState({ isBehind: true });
      clearTimeout(typing);
      typing = setTimeout(() => void flush(), COMPILE_MS);
    },
    change: async (changes) => {
      await flush();
      for (const [path, text] of Object.entries(changes)) texts.set(path, text);
      await ask(() => engine.edit(changes));
      await list();
    },
    revert: async (path) => {
      delete typed[path];
      await ask(() => engine.revertFile(path));
      texts.forget(path);
      await list();
      if (store.getState().files?.some((file) => file.path === path)) await texts.open(path);
    },
  };
}

/** Reports a while after each plan for one, or at once when it has to be settled. */
function makeReports(report: () => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  const begin = () => {
    clearTimeout(timer);
    timer = undefined;
    last = report();
  };
  return {
    plan: () => {
      clearTimeout(timer);
      timer = setTimeout(begin, REPORT_MS);
    },
    settle: (): Promise<void> => {
      if (timer !== undefined) begin();
      return last;
    },
  };
}

function makeStore({ edits, problems }: DeskPorts['known']): EditDesk['store'] {
  return createStore<EditFacts>(() => ({
    ...{ files: null, edits, texts: {}, unreadable: {}, problems },
    ...{ isBehind: false, version: 0, failure: null },
  }));
}

/** Does what may fail; why it did stands in the store then. */
async function guard(store: EditDesk['store'], task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    store.setState({ failure: wordsOf(error) });
  }
}

/** The texts of the open files in the store. */
function makeTexts(store: EditDesk['store'], engine: EditEngine) {
  const put = (path: string, text: FileText) =>
    store.setState(({ texts }) => ({ texts: { ...texts, [path]: text } }));
  return {
    set: (path: string, text: string | null) =>
      put(path, { text, original: store.getState().texts[path]?.original ?? null }),
    forget: (path: string) => store.setState(({ texts: { [path]: _, ...texts } }) => ({ texts })),
    open: async (path: string): Promise<void> => {
      if (store.getState().texts[path]) return;
      try {
        put(path, await engine.readFile(path));
      } catch (error) {
        const reason = wordsOf(error);
        store.setState(({ unreadable }) => ({ unreadable: { ...unreadable, [path]: reason } }));
      }
    },
  };
}
