import {
  Columns3,
  Download,
  FileUp,
  FolderOpen,
  Hammer,
  Keyboard,
  ListChecks,
  SunMoon,
  Table2,
} from 'lucide-react';
import type { ManifestNode } from '../../core/project/manifest';
import type { TabReport } from '../../engine/tab/tabReport';
import type { IconShape } from '../../ui/kit/marks/Icon';
import { markOfDbtStatus } from '../../ui/kit/marks/statuses';
import { links } from '../../ui/links';
import { isTest, nameTest } from '../../ui/model/testNames';
import type { PaletteCommand } from '../../ui/shell/palette/paletteCommand';
import { appShortcuts } from '../../ui/shell/shortcuts/appShortcuts';
import { showKeys } from '../../ui/shell/shortcuts/shortcut';
import { isMac } from '../../ui/shell/shortcuts/useShortcuts';
import { PLACES, type Place } from './places';

/** What the frame can do, by the id of its palette command. */
export type ActionId =
  | 'build'
  | 'test'
  | 'full-refresh'
  | 'import'
  | 'export-parquet'
  | 'export-csv'
  | 'theme'
  | 'shortcuts'
  | 'projects';

const ACTIONS: readonly (readonly [ActionId, string, IconShape, string?])[] = [
  ['build', 'Build everything that is stale', Hammer, 'build'],
  ['test', 'Run the tests only', ListChecks],
  ['full-refresh', 'Build everything with a full refresh', Hammer],
  ['projects', 'Open a dbt project', FolderOpen],
  ['import', 'Import CSVs', FileUp],
  ['export-parquet', 'Export all marts as Parquet', Download],
  ['export-csv', 'Export all marts as CSV', Download],
  ['theme', 'Light or dark', SunMoon, 'flipTheme'],
  ['shortcuts', 'Show the keyboard shortcuts', Keyboard, 'openShortcuts'],
];

/** A command and what choosing it means. */
export type FrameCommand = PaletteCommand & {
  readonly action: { readonly href: string } | { readonly run: ActionId };
};

export function paletteCommands(report: TabReport | null): FrameCommand[] {
  const nodes = report?.project?.nodes ?? [];
  return [
    ...Object.values(PLACES).map((place) => goTo(place)),
    ...ACTIONS.map(([id, label, icon, shortcut]): FrameCommand => {
      return { id, group: 'actions', label, icon, action: { run: id }, ...keysOf(shortcut) };
    }),
    ...nodes.flatMap((node) => nodeCommands(node, report)),
  ];
}

function goTo({ id, label, icon, href, shortcut }: Place): FrameCommand {
  return { id: `go-${id}`, group: 'goTo', label, icon, action: { href }, ...keysOf(shortcut) };
}

function keysOf(shortcut: string | undefined) {
  const found = appShortcuts.find(({ id }) => id === shortcut);
  return found ? { keys: showKeys(found.keys, isMac) } : {};
}

function nodeCommands(node: ManifestNode, report: TabReport | null): FrameCommand[] {
  const state = report?.state.nodes[node.unique_id];
  const status = state && { status: markOfDbtStatus(state.status) };
  if (isTest(node)) {
    const { title, column } = nameTest(node);
    const detail = node.resource_type === 'test' && column !== null ? { detail: column } : {};
    const action = { href: links.test(node.unique_id) };
    const face = { group: 'tests' as const, label: title, icon: ListChecks };
    return [{ id: node.unique_id, ...face, ...detail, ...status, action }];
  }
  if (node.resource_type === 'analysis' || node.resource_type === 'operation') return [];
  const open: FrameCommand = {
    id: node.unique_id,
    group: 'models',
    label: node.name,
    detail: node.resource_type,
    icon: Table2,
    ...status,
    action: { href: links.model(node.unique_id) },
  };
  return [open, ...columnCommands(node)];
}

function columnCommands(node: ManifestNode): FrameCommand[] {
  if (!('columns' in node)) return [];
  return Object.values(node.columns).map(({ name, data_type }) => ({
    id: `${node.unique_id}.${name}`,
    group: 'columns',
    label: name,
    detail: data_type === null ? node.name : `${node.name}, ${data_type}`,
    icon: Columns3,
    action: { href: links.model(node.unique_id, { col: name }) },
  }));
}
