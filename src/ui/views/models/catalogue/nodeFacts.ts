import { type Data, isDataObject } from '../../../../core/base/data';
import type { ResourceType, UniqueId } from '../../../../core/project/manifest';
import type { RunRecord } from '../../../../engine/tab/tabState';
import { type MarkStatus, markOfDbtStatus } from '../../../kit/marks/statuses';
import type { AnyTest, Catalogue, CatalogueNode } from './catalogue';

/** The columns whose values together name a row: as configured, as constrained, or as tests hold. Empty when nothing says. */
export function keyOf(node: CatalogueNode, tests: readonly AnyTest[]): readonly string[] {
  const configured = namesIn(node.config.unique_key);
  if (configured.length > 0) return configured;
  const constrained = constrainedKey(node);
  if (constrained.length > 0) return constrained;
  const unique = testedColumns(tests, 'unique');
  const filled = testedColumns(tests, 'not_null');
  const single = unique.find((column) => filled.includes(column));
  if (single !== undefined) return [single];
  const combined = tests.flatMap((test) =>
    test.resource_type === 'test' && test.test_metadata?.name === 'unique_combination_of_columns'
      ? [namesIn(test.test_metadata.kwargs.combination_of_columns)]
      : [],
  );
  return combined[0] ?? [];
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

function constrainedKey(node: CatalogueNode): readonly string[] {
  if (!('columns' in node)) return [];
  return Object.values(node.columns)
    .filter(({ constraints }) => constraints.some(isPrimaryKey))
    .map(({ name }) => name);
}

function isPrimaryKey(constraint: Data): boolean {
  return isDataObject(constraint) && constraint.type === 'primary_key';
}

function testedColumns(tests: readonly AnyTest[], name: string): readonly string[] {
  return tests.flatMap((test) =>
    test.resource_type === 'test' && test.test_metadata?.name === name && test.column_name !== null
      ? [test.column_name]
      : [],
  );
}

/** Personal data, as the project marks it. */
export function isPersonal(node: CatalogueNode, column: string): boolean {
  const info = 'columns' in node ? node.columns[column] : undefined;
  return info !== undefined && [info.meta.pii, info.config.meta.pii].includes(true);
}

/** `3 models and 2 dashboards`; a dashboard is an exposure of that type. */
export function countKinds(nodes: readonly CatalogueNode[]): string {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const kind = node.resource_type === 'exposure' ? node.type : node.resource_type;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const words = [...counts].map(([kind, count]) => `${count} ${pluralise(kind, count)}`);
  return words.length === 0 ? 'nothing' : listWords(words);
}

function pluralise(kind: ResourceType | string, count: number): string {
  if (count === 1) return kind;
  return kind === 'analysis' ? 'analyses' : `${kind}s`;
}

/** `a, b and c`. */
function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The variables that the node's SQL reads. */
export function variablesOf({ project }: Catalogue, id: UniqueId): readonly string[] {
  return project.variables.filter(({ readers }) => readers?.includes(id)).map(({ name }) => name);
}

/** One build of a node. */
export interface Build {
  readonly runId: string;
  readonly command: string;
  /** ISO time at which the run began. */
  readonly at: string;
  readonly status: MarkStatus;
  readonly seconds: number;
}

/** The builds of a node among the runs that are kept, newest first as these are. */
export function listBuilds(runs: readonly RunRecord[], id: UniqueId): Build[] {
  return runs.flatMap(({ id: runId, command, startedAt: at, statuses }) => {
    const found = statuses[id];
    if (!found) return [];
    const [status, , seconds] = found;
    return [{ runId, command, at, seconds, status: markOfDbtStatus(status) }];
  });
}

/** The middle one of some lengths of time, the upper of two; null for none. */
export function medianSeconds(builds: readonly Build[]): number | null {
  const sorted = builds.map(({ seconds }) => seconds).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
