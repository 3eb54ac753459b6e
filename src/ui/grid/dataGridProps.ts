import type { ReactNode } from 'react';
import type { FormatSettings } from '../format/formatSettings';
import type { GridView } from './data/gridView';
import type { CellMark, GridColumn, GridRow } from './gridColumn';
import type { GridSource } from './rows/useRowStore';

export interface EmptyWords {
  /** One sentence: why there are no rows. */
  readonly message: string;
  readonly action?: ReactNode;
}

export interface DataGridProps {
  /** Names the grid for screen readers. */
  readonly label: string;
  /** Null while it is being read. */
  readonly source: GridSource | null;
  readonly settings: FormatSettings;
  /** The columns to show, in order; all of the source when left out. Keep the array: a new one is a new grid layout. */
  readonly columns?: readonly GridColumn[];
  /** The view, when the caller holds it; else the grid does, from `initialView` on. */
  readonly view?: GridView;
  readonly initialView?: GridView;
  readonly onViewChange?: (view: GridView) => void;
  /** Left in the toolbar; null leaves out the toolbar, and with it Filter and Columns. */
  readonly heading?: ReactNode;
  /** Right in the toolbar. */
  readonly actions?: ReactNode;
  readonly rowNumbers?: boolean;
  /** An icon for its type before each title, as over results whose columns nobody has named. */
  readonly typeIcons?: boolean;
  /** `panel` has a tinted head; `tile` lies quietly among charts. */
  readonly look?: 'panel' | 'tile';
  /** `grid` rows are 28 px, `list` rows 36 px high. */
  readonly rows?: 'grid' | 'list';
  /** `fill` scrolls inside the height it is given; `content` is as high as its rows. */
  readonly height?: 'fill' | 'content';
  readonly hasFooter?: boolean;
  readonly footnote?: ReactNode;
  readonly empty?: EmptyWords;
  readonly markOf?: (row: GridRow, column: string) => CellMark | null;
  readonly isRowSelected?: (row: GridRow) => boolean;
  /** A click on a row, or Enter. */
  readonly onRowOpen?: (row: GridRow) => void;
}

/** The props of a grid whose source has come. */
export type OpenGridProps = DataGridProps & { readonly source: GridSource };
