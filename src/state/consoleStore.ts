import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TextRange } from '../core/sql/errorPlace';
import type { RowSet } from '../core/warehouse/rowSet';

/** One text in the editor. */
export interface ConsoleTab {
  readonly id: string;
  readonly name: string;
  readonly sql: string;
  /** The saved query that it was opened from, or saved as. */
  readonly savedId: string | null;
}

export interface SavedQuery {
  readonly id: string;
  readonly name: string;
  readonly sql: string;
}

/** A statement that ran. */
export interface HistoryEntry {
  readonly id: string;
  readonly sql: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly elapsedMs: number;
  readonly status: 'pass' | 'error' | 'stopped';
  /** Null when it gave no result. */
  readonly rows: number | null;
}

/** What came of a tab's last run. */
export type Outcome =
  | { readonly kind: 'running'; readonly queryId: string; readonly startedMs: number }
  | {
      readonly kind: 'rows';
      readonly queryId: string;
      /** The statement whose rows these are. */
      readonly sql: string;
      readonly rows: RowSet;
      readonly elapsedMs: number;
    }
  | {
      readonly kind: 'error';
      readonly queryId: string;
      /** The engine's own words. */
      readonly message: string;
      readonly interrupted: boolean;
      /** In the tab's text. */
      readonly at: TextRange | null;
    };

/** What the browser keeps of the console between visits. */
export interface KeptConsole {
  readonly tabs: readonly ConsoleTab[];
  readonly activeId: string | null;
  readonly saved: readonly SavedQuery[];
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  /** Sizes of the panes in px, by name. */
  readonly panes: Readonly<Record<string, number>>;
}

export interface ConsoleFacts extends KeptConsole {
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Grows when a statement may have made or dropped a table. */
  readonly tablesVersion: number;
}

export type ConsoleStore = StoreApi<ConsoleFacts>;

const HISTORY_KEPT = 200;
/** A longer text is in its tab; two hundred of them would fill what a browser keeps. */
const LONGEST_KEPT = 10_000;

/** A store that begins with what was kept and hands on what is to be kept whenever that has changed. */
export function makeConsoleStore(
  kept: Partial<KeptConsole>,
  keep: (facts: KeptConsole) => void,
): ConsoleStore {
  const store = createStore<ConsoleFacts>(() => ({
    tabs: [],
    activeId: null,
    saved: [],
    history: [],
    panes: {},
    ...kept,
    outcomes: {},
    tablesVersion: 0,
  }));
  let last = keptPart(store.getState());
  store.subscribe((facts) => {
    const next = keptPart(facts);
    const isSame = (Object.keys(next) as (keyof KeptConsole)[]).every(
      (key) => next[key] === last[key],
    );
    last = next;
    if (!isSame) keep(next);
  });
  return store;
}

function keptPart({ tabs, activeId, saved, history, panes }: ConsoleFacts): KeptConsole {
  return { tabs, activeId, saved, history, panes };
}

/** Opens a tab and shows it. */
export function openTab(store: ConsoleStore, tab: ConsoleTab): void {
  store.setState(({ tabs }) => ({ tabs: [...tabs, tab], activeId: tab.id }));
}

/** Closes a tab; its neighbour comes in its place. */
export function closeTab(store: ConsoleStore, id: string): void {
  store.setState(({ tabs, activeId, outcomes }) => {
    const at = tabs.findIndex((tab) => tab.id === id);
    const rest = tabs.filter((tab) => tab.id !== id);
    const { [id]: _, ...others } = outcomes;
    const next = activeId === id ? (rest[Math.min(at, rest.length - 1)]?.id ?? null) : activeId;
    return { tabs: rest, activeId: next, outcomes: others };
  });
}

export function changeTab(store: ConsoleStore, id: string, change: Partial<ConsoleTab>): void {
  store.setState(({ tabs }) => ({
    tabs: tabs.map((tab) => (tab.id === id ? { ...tab, ...change } : tab)),
  }));
}

/** Saves a tab's text under a name: over the query that it came from, else as a new one. */
export function saveTab(store: ConsoleStore, id: string, name: string, newId: string): void {
  const { tabs, saved } = store.getState();
  const tab = tabs.find((candidate) => candidate.id === id);
  if (!tab) return;
  const query = { id: tab.savedId ?? newId, name, sql: tab.sql };
  const isKnown = saved.some((candidate) => candidate.id === query.id);
  store.setState({
    saved: isKnown
      ? saved.map((candidate) => (candidate.id === query.id ? query : candidate))
      : [...saved, query],
  });
  changeTab(store, id, { name, savedId: query.id });
}

export function removeSaved(store: ConsoleStore, id: string): void {
  store.setState(({ saved, tabs }) => ({
    saved: saved.filter((query) => query.id !== id),
    tabs: tabs.map((tab) => (tab.savedId === id ? { ...tab, savedId: null } : tab)),
  }));
}

export function setOutcome(store: ConsoleStore, tabId: string, outcome: Outcome): void {
  store.setState(({ outcomes }) => ({ outcomes: { ...outcomes, [tabId]: outcome } }));
}

export function recordQuery(store: ConsoleStore, entry: HistoryEntry): void {
  if (entry.sql.length > LONGEST_KEPT) return;
  store.setState(({ history }) => ({ history: [entry, ...history].slice(0, HISTORY_KEPT) }));
}
