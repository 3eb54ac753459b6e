import { Ellipsis, Keyboard, SunMoon } from 'lucide-react';
import { hasMarts } from '../../core/dashboards/marts';
import type { TabReport } from '../../engine/tab/tabReport';
import type { BottomEntry, RailGroup, RailItem } from '../../ui/shell/rail/railItems';
import { appShortcuts } from '../../ui/shell/shortcuts/appShortcuts';
import { PLACES, type Place } from './places';

interface RailFacts {
  readonly report: TabReport | null;
  readonly onOpenShortcuts: () => void;
  readonly onFlipTheme: () => void;
}

export function railGroups({ report }: RailFacts): RailGroup[] {
  const models = report?.project?.nodes.filter(({ resource_type }) => resource_type === 'model');
  const failing = countFailing(report);
  const tests: RailItem = {
    ...itemOf(PLACES.tests),
    ...(failing > 0 && {
      alert: {
        count: failing,
        label: failing === 1 ? '1 failing test' : `${failing} failing tests`,
      },
    }),
  };
  return [
    ...(hasDashboards(report) ? [{ label: 'Dashboards', items: [itemOf(PLACES.overview)] }] : []),
    {
      label: 'Project',
      items: [
        { ...itemOf(PLACES.models), ...(models && { count: models.length }) },
        itemOf(PLACES.editor),
        itemOf(PLACES.lineage),
        tests,
        itemOf(PLACES.runs),
      ],
    },
    { label: 'Explore', items: [itemOf(PLACES.console), itemOf(PLACES.data)] },
  ];
}

export function railFoot({ onOpenShortcuts }: RailFacts): RailItem[] {
  return [
    itemOf(PLACES.settings),
    {
      kind: 'action',
      id: 'shortcuts',
      label: 'Shortcuts',
      icon: Keyboard,
      keys: ['?'],
      onSelect: onOpenShortcuts,
    },
  ];
}

/** The five places at the foot of a phone. */
export function bottomEntries(facts: RailFacts): BottomEntry[] {
  const project = railGroups(facts).find(({ label }) => label === 'Project');
  const more: RailItem[] = [
    itemOf(PLACES.settings),
    {
      kind: 'action',
      id: 'theme',
      label: 'Light or dark',
      icon: SunMoon,
      onSelect: facts.onFlipTheme,
    },
  ];
  return [
    ...(hasDashboards(facts.report) ? [itemOf(PLACES.overview)] : []),
    itemOf(PLACES.console, 'Console'),
    sheet('project', 'Project', PLACES.models, project ? [project] : []),
    itemOf(PLACES.data, 'Data'),
    {
      kind: 'sheet',
      id: 'more',
      label: 'More',
      icon: Ellipsis,
      groups: [{ label: 'More', items: more }],
    },
  ];
}

function sheet(
  id: string,
  label: string,
  { icon }: Place,
  groups: readonly RailGroup[],
): BottomEntry {
  return { kind: 'sheet', id, label, icon, groups };
}

function itemOf(place: Place, label: string = place.label): RailItem {
  const keys = appShortcuts.find(({ id }) => id === place.shortcut)?.keys.split(' ');
  const { id, icon, href } = place;
  return { kind: 'link', id, icon, href, label, ...(keys && { keys }) };
}

/** Whether there is a dashboard to show: while nothing is known, there is that of the last visit. */
function hasDashboards(report: TabReport | null): boolean {
  return !report?.project || hasMarts(report.project.nodes.map(({ name }) => name));
}

/** Failing tests: those that warn need no action. */
function countFailing(report: TabReport | null): number {
  const states = Object.entries(report?.state.nodes ?? {});
  return states.filter(
    ([id, { status }]) =>
      /^(test|unit_test)\./.test(id) && (status === 'fail' || status === 'error'),
  ).length;
}
