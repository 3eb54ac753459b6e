import { Camera, Database, Download, FileUp, Hammer, ListChecks, RefreshCw } from 'lucide-react';
import type { TabReport } from '../../engine/tab/tabSession';
import type { MenuEntry } from '../../ui/kit/actions/menuEntries';
import { go, links } from '../../ui/links';
import type { ActionId } from './paletteCommands';

/** The Build button's menu. */
export function buildEntries(
  run: (action: ActionId) => void,
  runCommand: (line: string) => void,
): MenuEntry[] {
  return [
    item('changed', 'Build what is out of date', Hammer, () => run('build')),
    item('all', 'Build all, seeds too', Hammer, () => runCommand('dbt build')),
    item('test', 'Run tests only', ListChecks, () => run('test')),
    item('snapshot', 'Take a snapshot', Camera, () => runCommand('dbt snapshot')),
    item('full-refresh', 'Full refresh', RefreshCw, () => run('full-refresh')),
    { kind: 'separator', id: 'before-selection' },
    item('selection', 'Build a selection…', Hammer, () =>
      go(links.runs({ cmd: 'dbt build --select ' })),
    ),
  ];
}

/** The shop's name and its menu. */
export function shopMenu(
  report: TabReport | null,
  run: (action: ActionId) => void,
): { readonly name: string; readonly entries: readonly MenuEntry[] } {
  const origins = Object.values(report?.state.seeds ?? {});
  const isOwn = origins.some(({ kind }) => kind === 'import');
  return {
    name: isOwn ? 'Your shop' : 'Sample shop',
    entries: [
      item('import', 'Import CSVs…', FileUp, () => run('import')),
      item('data', 'Show the data', Database, () => go(links.data())),
      { kind: 'separator', id: 'before-exports' },
      item('parquet', 'Export all marts as Parquet', Download, () => run('export-parquet')),
      item('csv', 'Export all marts as CSV', Download, () => run('export-csv')),
    ],
  };
}

function item(id: string, label: string, icon: typeof Hammer, onSelect: () => void): MenuEntry {
  return { kind: 'item', id, label, icon, onSelect };
}
