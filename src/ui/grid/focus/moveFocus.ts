/** A cell by where it is shown. Row -1 is the header; the row after the last is the totals row. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What can be reached, and how far a page goes. */
export interface GridExtent {
  readonly firstRow: number;
  /** The totals row where there is one. */
  readonly lastRow: number;
  /** Rows of data. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly pageRows: number;
}

/** A key press, as far as moving is concerned. */
export interface MoveKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key takes the focus, or null when it is no key for moving. Ctrl goes to the end in the key's direction. */
export function moveFocus(from: CellPlace, press: MoveKey, extent: GridExtent): CellPlace | null {
  const far = press.ctrlKey || press.metaKey;
  const lastColumn = extent.columnCount - 1;
  switch (press.key) {
    case 'ArrowUp':
      return place(far ? Math.min(0, from.row) : from.row - 1, from.column, extent);
    case 'ArrowDown':
      return place(far ? extent.lastRow : from.row + 1, from.column, extent);
    case 'ArrowLeft':
      return place(from.row, far ? 0 : from.column - 1, extent);
    case 'ArrowRight':
      return place(from.row, far ? lastColumn : from.column + 1, extent);
    case 'Home':
      return place(far ? 0 : from.row, 0, extent);
    case 'End':
      return place(far ? extent.lastRow : from.row, lastColumn, extent);
    case 'PageUp':
      return place(pageUp(from.row, extent.pageRows), from.column, extent);
    case 'PageDown':
      return place(from.row + extent.pageRows, from.column, extent);
    default:
      return null;
  }
}

/** The nearest cell that exists: after a filter, or when columns were hidden. */
export function place(row: number, column: number, extent: GridExtent): CellPlace {
  return {
    row: clamp(row, extent.firstRow, extent.lastRow),
    column: clamp(column, 0, extent.columnCount - 1),
  };
}

/** A page up from the rows stops at the first row; only a single step goes on into the header. */
function pageUp(row: number, pageRows: number): number {
  return Math.max(Math.min(0, row), row - pageRows);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
