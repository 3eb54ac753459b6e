import {
  Camera,
  Check,
  Database,
  Download,
  FileUp,
  FolderClosed,
  FolderOpen,
  Hammer,
  ListChecks,
  RefreshCw,
} from 'lucide-react';
import type { TabReport } from '../../engine/tab/tabReport';
import { isSampleProject, isSampleShop } from '../../state/buildLines';
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

interface ShopDoors {
  readonly run: (action: ActionId) => void;
  readonly openProject: (id: string) => void;
}

const PROJECTS_SHOWN = 5;

/** The project's name and its menu. */
export function shopMenu(
  report: TabReport | null,
  { run, openProject }: ShopDoors,
): { readonly name: string; readonly entries: readonly MenuEntry[] } {
  const { openId, entries = [] } = report?.projects ?? {};
  return {
    name: shopName(report),
    entries: [
      ...entries.slice(0, PROJECTS_SHOWN).map(({ id, name }) => ({
        ...item(id, name, id === openId ? Check : FolderClosed, () => openProject(id)),
        disabledReason: id === openId ? 'It is open' : undefined,
      })),
      item('projects', 'Open a dbt project…', FolderOpen, () => run('projects')),
      { kind: 'separator', id: 'before-data' },
      item('import', 'Import CSVs…', FileUp, () => run('import')),
      item('data', 'Show the data', Database, () => go(links.data())),
      { kind: 'separator', id: 'before-exports' },
      item('parquet', 'Export all marts as Parquet', Download, () => run('export-parquet')),
      item('csv', 'Export all marts as CSV', Download, () => run('export-csv')),
    ],
  };
}

function shopName(report: TabReport | null): string {
  if (!report || isSampleShop(report)) return 'Sample shop';
  const { openId, entries } = report.projects;
  return isSampleProject(report)
    ? 'Your shop'
    : (entries.find(({ id }) => id === openId)?.name ?? '');
}

function item(id: string, label: string, icon: typeof Hammer, onSelect: () => void): MenuEntry {
  return { kind: 'item', id, label, icon, onSelect };
}
