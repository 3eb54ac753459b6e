import { Table2, Workflow } from 'lucide-react';
import type { MenuEntry } from '../../kit/actions/menuEntries';
import { go, links } from '../../links';

/** Where a tile's numbers come from: the mart's page with its SQL and rows, and its lineage. */
export function martMenu(mart: string): MenuEntry[] {
  const entry = (id: string, label: string, icon: typeof Table2, href: string): MenuEntry => ({
    kind: 'item',
    id,
    label,
    icon,
    onSelect: () => go(href),
  });
  return [
    entry('model', `Open ${mart}`, Table2, links.modelByName(mart)),
    entry('rows', `Rows of ${mart}`, Table2, links.modelByName(mart, { tab: 'rows' })),
    entry('lineage', 'Show on lineage', Workflow, links.lineage({ select: `+${mart}` })),
  ];
}
