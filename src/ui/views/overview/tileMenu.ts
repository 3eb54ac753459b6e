import { ChartLine, Download, Image, SquareTerminal, Table2, Workflow } from 'lucide-react';
import type { MenuEntry } from '../../kit/actions/menuEntries';
import type { IconShape } from '../../kit/marks/Icon';
import { go, links } from '../../links';

/** What a tile's menu leads to: its rows, its SQL, its files, and the mart behind it with its lineage. */
export interface TileDoors {
  readonly mart: string;
  readonly sql: string;
  readonly isTable: boolean;
  readonly onTable: () => void;
  readonly onExport: (format: 'csv' | 'parquet') => void;
  /** Saves the tile's picture; left out where there is none. */
  readonly onPicture?: ((format: 'png' | 'svg') => void) | undefined;
}

export function tileMenu(doors: TileDoors): MenuEntry[] {
  const { mart, sql, isTable, onTable, onExport, onPicture } = doors;
  return [
    item(
      'table',
      isTable ? 'View as picture' : 'View as table',
      isTable ? ChartLine : Table2,
      onTable,
    ),
    item('sql', 'Open its SQL in the console', SquareTerminal, () => go(links.console({ sql }))),
    { kind: 'separator', id: 'before-files' },
    ...(onPicture && !isTable
      ? [
          item('png', 'Save as PNG', Image, () => onPicture('png')),
          item('svg', 'Save as SVG', Image, () => onPicture('svg')),
        ]
      : []),
    item('csv', 'Export rows as CSV', Download, () => onExport('csv')),
    item('parquet', 'Export rows as Parquet', Download, () => onExport('parquet')),
    { kind: 'separator', id: 'before-mart' },
    item('model', `Open ${mart}`, Table2, () => go(links.modelByName(mart))),
    item('lineage', 'Show on lineage', Workflow, () => go(links.lineage({ select: `+${mart}` }))),
  ];
}

function item(id: string, label: string, icon: IconShape, onSelect: () => void): MenuEntry {
  return { kind: 'item', id, label, icon, onSelect };
}
