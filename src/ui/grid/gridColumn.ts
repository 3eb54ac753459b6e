import type { ReactNode } from 'react';
import type { Cell } from '../../core/warehouse/rowSet';
import type { CellFormat } from '../format/cellFormat';

/** A row as callbacks see it. */
export interface GridRow {
  /** Its place among the rows that are shown, from 0. */
  readonly index: number;
  /** The cell of a column by the column's id; undefined when there is no such column, or it has not come yet. */
  readonly cell: (column: string) => Cell | undefined;
}

/** What a grid shows of one column of its source, and how. Everything but the id has a default from the column's type. */
export interface GridColumn {
  /** The column's name in the source; for the second of the same name, `name (2)`. */
  readonly id: string;
  readonly title?: string;
  /** After the title: a shield on personal data. */
  readonly badge?: ReactNode;
  readonly format?: CellFormat;
  readonly align?: 'start' | 'end';
  /** In px, until a reader chooses. */
  readonly width?: number;
  /** True gives the column a place in the totals row. */
  readonly isAdditive?: boolean;
  /** True draws a bar under each number, in proportion to the largest. */
  readonly hasBars?: boolean;
  /** `strong` for what names or ranks the row, `quiet` for what only completes it, `mono` for code and ids. */
  readonly look?: 'strong' | 'quiet' | 'mono';
  /** Tints a cell as what was, or as what is now, where both stand side by side and differ. */
  readonly tone?: (row: GridRow) => 'was' | 'is' | undefined;
  /** Draws the cell in place of its text, which copying still takes. */
  readonly render?: (cell: Cell, row: GridRow) => ReactNode;
}

/** Marks one cell, as the one that fails a test. */
export interface CellMark {
  readonly tone: 'fail' | 'warn';
  /** Says why: read to screen readers and shown on hover. */
  readonly label: string;
}
