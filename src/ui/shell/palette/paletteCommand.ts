import type { IconShape } from '../../kit/marks/Icon';
import type { MarkStatus } from '../../kit/marks/statuses';

export type PaletteGroup =
  | 'recent'
  | 'goTo'
  | 'models'
  | 'columns'
  | 'tests'
  | 'savedViews'
  | 'console'
  | 'actions';

/** In the order in which they stand when they match equally well. */
export const paletteGroups: Record<PaletteGroup, string> = {
  recent: 'Recent',
  goTo: 'Go to',
  models: 'Models',
  columns: 'Columns',
  tests: 'Tests',
  savedViews: 'Saved views',
  console: 'Console',
  actions: 'Actions',
};

export interface PaletteCommand {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly label: string;
  /** After the label, quieter: the table and type of a column. */
  readonly detail?: string;
  readonly icon: IconShape;
  /** Takes the icon's place: how a test or a model last ended. */
  readonly status?: MarkStatus;
  readonly keys?: readonly string[];
  /** What `Ctrl Enter` does instead: "open in console", "build". Absent when it does the same. */
  readonly alternate?: string;
}
