import { createStore, type StoreApi } from 'zustand/vanilla';
import { nameColumns } from './columnIds';
import type { GridFilter, SortKey } from './gridView';
import { type Later, later, type RowSnapshot, type RowStore, VALUE_LIMIT } from './rowStore';
import type { Total } from './sumColumn';
import { WINDOW_ROWS, WindowCache, windowsBetween } from './windowCache';
import type { WindowSource } from './windowSource';

/** Rows out of sight that are loaded along, so that slow scrolling meets no gaps. */
const AHEAD_ROWS = 60;

/** What is being loaded is given up when the scroll has been elsewhere for so long. */
const SETTLE_MS = 60;

/** One order of the table: what has been loaded of it, and what is on its way. */
interface Arrangement {
  readonly sort: readonly SortKey[];
  readonly filters: readonly GridFilter[];
  readonly cache: WindowCache;
  readonly stop: AbortController;
  readonly loading: Map<number, AbortController>;
  rowCount: number;
  totals: readonly (Total | null)[];
  /** Once something failed nothing loads by itself: the reader decides with Retry. */
  failure: string | null;
}

/**
 * A store over a table that is read in windows. One batch is on its way at a time, and the next is chosen when it
 * lands: so a fast scroll loads as much as the engine can give and never a queue of rows long passed. A change of sort
 * or filter keeps the old rows until the first new ones are here.
 */
export function makeWindowedRows(source: WindowSource, wait: Later = later): RowStore {
  return new WindowedRows(source, wait);
}

class WindowedRows implements RowStore {
  readonly columns;
  readonly ids: readonly string[];
  readonly #source: WindowSource;
  readonly #wait: Later;
  readonly #snapshots: StoreApi<RowSnapshot>;
  #shown: Arrangement;
  /** Set while a new arrangement waits for its first rows. */
  #next: Arrangement | null = null;
  #wanted: readonly [first: number, last: number] = [0, 0];
  #cancelSettle = () => {};

  constructor(source: WindowSource, wait: Later) {
    this.#source = source;
    this.#wait = wait;
    this.columns = source.columns;
    this.ids = nameColumns(source.columns);
    this.#shown = makeArrangement([], [], source.rowCount);
    this.#snapshots = createStore(() => this.#show());
  }

  subscribe = (listener: () => void) => this.#snapshots.subscribe(listener);
  snapshot = () => this.#snapshots.getState();

  arrange = (sort: readonly SortKey[], filters: readonly GridFilter[]) => {
    this.#next?.stop.abort();
    this.#next = makeArrangement(sort, filters, 0);
    this.#tell();
    void this.#begin(this.#next);
  };

  want = (first: number, last: number) => {
    this.#wanted = [first, last];
    this.#cancelSettle();
    if (this.#shown.loading.size === 0) return this.#loadWanted();
    this.#cancelSettle = this.#wait(() => this.#loadWanted(), SETTLE_MS);
  };

  retry = () => {
    const failed = this.#next ?? this.#shown;
    if (failed.failure === null) return;
    if (failed === this.#next) return this.arrange(failed.sort, failed.filters);
    failed.failure = null;
    this.#tell();
    this.#loadWanted();
  };

  listValues = async (column: number) =>
    (await this.#source.listValues?.(column, VALUE_LIMIT, this.#shown.stop.signal)) ?? null;

  readRows = async (first: number, last: number) => {
    const { sort, filters, stop } = this.#shown;
    const rows = await this.#source.fetchWindow(
      first,
      last - first + 1,
      sort,
      filters,
      stop.signal,
    );
    return (row: number, column: number) => rows.data[column]?.[row - first];
  };

  dispose = () => {
    this.#cancelSettle();
    this.#next?.stop.abort();
    this.#shown.stop.abort();
  };

  /** Counts an arrangement and reads its first rows, then shows it; the sums follow when they are there. */
  async #begin(next: Arrangement): Promise<void> {
    try {
      next.rowCount = await this.#count(next);
      await Promise.all(this.#missing(next).map((window) => this.#load(next, window)));
      if (this.#next !== next) return;
      this.#shown.stop.abort();
      this.#shown = next;
      this.#next = null;
      this.#tell();
      this.#loadWanted();
      next.totals = (await this.#source.sumRows?.(next.filters, next.stop.signal)) ?? [];
      if (this.#shown === next) this.#tell();
    } catch (cause) {
      this.#fail(next, cause);
    }
  }

  async #count({ filters, stop }: Arrangement): Promise<number> {
    if (filters.length === 0) return this.#source.rowCount;
    return this.#source.countRows(filters, stop.signal);
  }

  #loadWanted(): void {
    const shown = this.#shown;
    const missing = this.#missing(shown);
    for (const [window, stop] of shown.loading) {
      if (missing.includes(window)) continue;
      stop.abort();
      shown.loading.delete(window);
    }
    for (const window of missing) if (!shown.loading.has(window)) void this.#loadShown(window);
  }

  async #loadShown(window: number): Promise<void> {
    const shown = this.#shown;
    try {
      await this.#load(shown, window);
      if (this.#shown !== shown) return;
      this.#tell();
      if (shown.loading.size === 0) this.#loadWanted();
    } catch (cause) {
      this.#fail(shown, cause);
    }
  }

  /** Reads a window into the arrangement's cache; an aborted one is dropped without a word. */
  async #load(to: Arrangement, window: number): Promise<void> {
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, to.stop.signal]);
    const { sort, filters } = to;
    to.loading.set(window, stop);
    try {
      const offset = window * WINDOW_ROWS;
      const rows = await this.#source.fetchWindow(offset, WINDOW_ROWS, sort, filters, signal);
      if (!signal.aborted) to.cache.put(window, rows);
    } catch (cause) {
      if (!signal.aborted) throw cause;
    } finally {
      if (to.loading.get(window) === stop) to.loading.delete(window);
    }
  }

  #fail(where: Arrangement, cause: unknown): void {
    if (where.stop.signal.aborted) return;
    where.failure = cause instanceof Error ? cause.message : String(cause);
    this.#tell();
  }

  #tell(): void {
    this.#snapshots.setState(this.#show(), true);
  }

  /** The windows in sight that an arrangement does not have. */
  #missing({ cache, rowCount, failure }: Arrangement): number[] {
    if (rowCount === 0 || failure !== null) return [];
    const [first, last] = this.#wanted;
    const within = (row: number) => Math.min(Math.max(0, row), rowCount - 1);
    const windows = windowsBetween(within(first - AHEAD_ROWS), within(last + AHEAD_ROWS));
    cache.touch(windows);
    return windows.filter((window) => !cache.has(window));
  }

  #show(): RowSnapshot {
    const { rowCount, cache, totals } = this.#shown;
    const failure = (this.#next ?? this.#shown).failure;
    return {
      rowCount,
      totalCount: this.#source.rowCount,
      isArranging: this.#next !== null && failure === null,
      cellAt: (row, column) => cache.cellAt(row, column),
      totals,
      failure,
    };
  }
}

function makeArrangement(
  sort: readonly SortKey[],
  filters: readonly GridFilter[],
  rowCount: number,
): Arrangement {
  return {
    sort,
    filters,
    cache: new WindowCache(),
    stop: new AbortController(),
    loading: new Map(),
    rowCount,
    totals: [],
    failure: null,
  };
}
