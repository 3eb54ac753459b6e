import type { ManifestNode, UniqueId } from '../../../../core/project/manifest';
import type { SourceFreshness } from '../../../../engine/tab/freshness';
import type { TabReport } from '../../../../engine/tab/tabReport';
import { formatDuration } from '../../../format/durations';
import type { FormatSettings } from '../../../format/formatSettings';
import type { BadgeTone } from '../../../kit/marks/Badge';
import { isTest } from '../../../model/testNames';
import type { TestItem } from '../testItems';
import { RESULT_STATUSES, type ResultStatus } from '../testsSearch';

/** How many tests stand how. Want of data is only listed where there is some. */
export function countStatuses(
  items: readonly TestItem[],
): readonly (readonly [ResultStatus, number])[] {
  return RESULT_STATUSES.map(
    (status) => [status, items.filter((item) => item.status === status).length] as const,
  ).filter(([status, count]) => status !== 'notEnoughData' || count > 0);
}

/** Columns of models, and how many of them some test names. */
export function countTestedColumns(nodes: readonly ManifestNode[]): {
  readonly tested: number;
  readonly all: number;
} {
  const columns = new Set<string>();
  for (const node of nodes) {
    if (node.resource_type !== 'model') continue;
    for (const name of Object.keys(node.columns)) columns.add(keyOf(node.unique_id, name));
  }
  const tested = new Set<string>();
  for (const node of nodes.filter(isTest)) {
    if (node.resource_type !== 'test' || !node.attached_node || !node.column_name) continue;
    const key = keyOf(node.attached_node, node.column_name.replaceAll('"', ''));
    if (columns.has(key)) tested.add(key);
  }
  return { tested: tested.size, all: columns.size };
}

function keyOf(id: UniqueId, column: string): string {
  return `${id} ${column}`;
}

export interface FreshnessFact {
  readonly id: UniqueId;
  readonly label: string;
  readonly age: string;
  readonly verdict: string;
  readonly tone: BadgeTone;
}

/** How old a source's newest row was when it was last loaded, against its limits. */
export function freshnessFact(
  { id, latest, warnAfterMs, errorAfterMs }: SourceFreshness,
  builtAtMs: number,
  settings: FormatSettings,
): FreshnessFact {
  const table = id.slice(id.lastIndexOf('.') + 1);
  const label = `Freshness of ${table.replace(/^raw_/, '').replaceAll('_', ' ')}`;
  if (latest === null) return { id, label, age: '–', verdict: 'no rows', tone: 'neutral' };
  const ageMs = builtAtMs - Number(latest / 1000n);
  const limit = (ms: number) => formatDuration(ms, settings);
  const age = formatDuration(ageMs, settings);
  if (errorAfterMs !== null && ageMs > errorAfterMs) {
    return { id, label, age, verdict: `over ${limit(errorAfterMs)}`, tone: 'fail' };
  }
  if (warnAfterMs !== null && ageMs > warnAfterMs) {
    return { id, label, age, verdict: `over ${limit(warnAfterMs)}`, tone: 'warn' };
  }
  const next = warnAfterMs ?? errorAfterMs;
  return {
    id,
    label,
    age,
    verdict: next === null ? 'no limit' : `within ${limit(next)}`,
    tone: 'pass',
  };
}

/** When the seeds were last loaded; null when they never were. */
export function lastBuildMs({ state }: TabReport): number | null {
  const run = state.runs.find(({ command }) => /^(dbt )?(build|seed|run)\b/.test(command));
  return run ? Date.parse(run.startedAt) : null;
}
