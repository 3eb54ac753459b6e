import type { RowSnapshot } from '../data/rowStore';
import type { GridRow } from '../gridColumn';

interface SeenRows {
  readonly snapshot: RowSnapshot;
  /** Ids of all columns of the source, by position. */
  readonly ids: readonly string[];
}

/** A row as callbacks see it: cells by the id of any column of the source, shown or not. */
export function seeRow({ snapshot, ids }: SeenRows, row: number): GridRow {
  return {
    index: row,
    cell: (id) => {
      const source = ids.indexOf(id);
      return source < 0 ? undefined : snapshot.cellAt(row, source);
    },
  };
}
