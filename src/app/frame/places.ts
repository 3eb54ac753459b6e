import {
  Boxes,
  Database,
  FilePen,
  LayoutDashboard,
  ListChecks,
  Play,
  Settings,
  SquareTerminal,
  Workflow,
} from 'lucide-react';
import type { IconShape } from '../../ui/kit/marks/Icon';
import { links } from '../../ui/links';

/** Where one can go: what the rail, the phone's bar, the palette and the keys share. */
export interface Place {
  readonly id: string;
  readonly label: string;
  readonly icon: IconShape;
  readonly href: string;
  /** The id of its shortcut. */
  readonly shortcut?: string;
}

export const PLACES = {
  overview: {
    id: 'overview',
    label: 'Overview',
    icon: LayoutDashboard,
    href: links.overview(),
    shortcut: 'goOverview',
  },
  models: {
    id: 'models',
    label: 'Models',
    icon: Boxes,
    href: links.models(),
    shortcut: 'goModels',
  },
  editor: {
    id: 'editor',
    label: 'Editor',
    icon: FilePen,
    href: links.editor(),
    shortcut: 'goEditor',
  },
  lineage: {
    id: 'lineage',
    label: 'Lineage',
    icon: Workflow,
    href: links.lineage(),
    shortcut: 'goLineage',
  },
  tests: {
    id: 'tests',
    label: 'Tests',
    icon: ListChecks,
    href: links.tests(),
    shortcut: 'goTests',
  },
  runs: { id: 'runs', label: 'Runs', icon: Play, href: links.runs(), shortcut: 'goRuns' },
  console: {
    id: 'console',
    label: 'SQL console',
    icon: SquareTerminal,
    href: links.console(),
    shortcut: 'goConsole',
  },
  data: {
    id: 'data',
    label: 'Data & import',
    icon: Database,
    href: links.data(),
    shortcut: 'goData',
  },
  settings: { id: 'settings', label: 'Settings', icon: Settings, href: links.settings() },
} as const satisfies Record<string, Place>;

/** The place that a path lies in: `/models/dim_customers` in Models. */
export function placeOfPath(path: string): string | null {
  const [, first = ''] = path.split('/');
  return Object.hasOwn(PLACES, first) ? first : null;
}
