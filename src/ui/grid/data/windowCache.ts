import type { Cell, RowSet } from '../../../core/warehouse/rowSet';

/** Rows in a window: about seven screens, small enough to be read in a few milliseconds. */
export const WINDOW_ROWS = 200;

/** Windows kept, the ones used longest ago falling out first. */
const KEPT_WINDOWS = 60;

/** The windows of one arrangement of a table, by their number. */
export class WindowCache {
  readonly #windows = new Map<number, RowSet>();

  has(window: number): boolean {
    return this.#windows.has(window);
  }

  put(window: number, rows: RowSet): void {
    this.#windows.delete(window);
    this.#windows.set(window, rows);
    for (const oldest of this.#windows.keys()) {
      if (this.#windows.size <= KEPT_WINDOWS) break;
      this.#windows.delete(oldest);
    }
  }

  /** Marks windows as in use, so that they fall out last. */
  touch(windows: readonly number[]): void {
    for (const window of windows) {
      const rows = this.#windows.get(window);
      if (rows !== undefined) this.put(window, rows);
    }
  }

  cellAt(row: number, column: number): Cell | undefined {
    const window = Math.floor(row / WINDOW_ROWS);
    return this.#windows.get(window)?.data[column]?.[row - window * WINDOW_ROWS];
  }
}

/** The numbers of the windows that hold rows `first` to `last`. */
export function windowsBetween(first: number, last: number): number[] {
  const from = Math.floor(first / WINDOW_ROWS);
  const to = Math.floor(last / WINDOW_ROWS);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
