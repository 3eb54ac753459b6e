import { createStore } from 'zustand/vanilla';
import type { RowSet } from '../../../core/warehouse/rowSet';
import { arrangeRows, everyRow } from './arrangeRows';
import { nameColumns } from './columnIds';
import { countValues } from './countValues';
import type { GridFilter, SortKey } from './gridView';
import { type Later, later, type RowSnapshot, type RowStore, VALUE_LIMIT } from './rowStore';
import { sumColumn } from './sumColumn';

/** Up to this many rows are arranged at once: it takes less than a frame, and nothing flickers. */
const AT_ONCE = 5000;

/**
 * A store over a row set in memory. Rows are never moved: sorting and filtering make a new array of indexes, for more
 * than a few thousand rows after the next paint. `additive` are the ids of the columns to sum.
 */
export function makeMemoryRows(
  rows: RowSet,
  additive: readonly string[] = [],
  wait: Later = later,
): RowStore {
  const ids = nameColumns(rows.columns);
  const summed = ids.map((id) => additive.includes(id));
  const arrange = (sort: readonly SortKey[], filters: readonly GridFilter[]) =>
    showRows(rows, arrangeRows(rows, ids, sort, filters), summed);
  // Cheap, because it happens while the page renders; the grid asks for its order and its sums at once.
  const shown = createStore(() => showRows(rows, everyRow(rows.rowCount), []));
  let cancel = () => {};
  return {
    columns: rows.columns,
    ids,
    subscribe: shown.subscribe,
    snapshot: shown.getState,
    arrange: (sort, filters) => {
      cancel();
      if (rows.rowCount <= AT_ONCE) return shown.setState(arrange(sort, filters), true);
      shown.setState({ isArranging: true });
      cancel = wait(() => shown.setState(arrange(sort, filters), true), 0);
    },
    want: () => {},
    retry: () => {},
    listValues: async (column) => {
      const type = rows.columns[column]?.type;
      const cells = rows.data[column];
      return type && cells ? countValues(cells, type, VALUE_LIMIT) : null;
    },
    readRows: async () => shown.getState().cellAt,
    dispose: () => cancel(),
  };
}

function showRows(rows: RowSet, order: Uint32Array, summed: readonly boolean[]): RowSnapshot {
  return {
    rowCount: order.length,
    totalCount: rows.rowCount,
    isArranging: false,
    cellAt: (row, column) => {
      const at = order[row];
      return at === undefined ? undefined : (rows.data[column]?.[at] ?? null);
    },
    totals: rows.columns.map(({ type }, column) =>
      summed[column] ? sumColumn(rows.data[column] ?? [], type, order) : null,
    ),
    failure: null,
  };
}
