import { textList, textOr } from '../../../../core/base/data';
import type { ManifestNode, TestNode, UniqueId } from '../../../../core/project/manifest';
import type { GridColumn } from '../../../grid/gridColumn';
import { isTest } from '../../../model/testNames';

/** In a test's answer, the columns that hold what it objects to. */
const ANSWERED = new Set(['unique_field', 'value_field', 'from_field', 'figure']);
const WORD = /[A-Za-z_]\w*/g;

/** Which of the columns the test is about: those are marked in its rows. */
export function offendingColumns(
  { test_metadata: metadata, column_name: column }: TestNode,
  columns: readonly string[],
): ReadonlySet<string> {
  const { kwargs = {} } = metadata ?? {};
  const named = [
    column?.replaceAll('"', ''),
    ...textList(kwargs.combination_of_columns),
    ...(textOr(kwargs.expression, '').match(WORD) ?? []),
  ];
  const lower = new Set(named.map((name) => name?.toLowerCase()));
  return new Set(columns.filter((name) => ANSWERED.has(name) || lower.has(name.toLowerCase())));
}

/** The rows' columns as the grid shows them: keys first, then what the test is about, then the rest. */
export function orderColumns(
  columns: readonly string[],
  keys: ReadonlySet<string>,
  offending: ReadonlySet<string>,
): GridColumn[] {
  const rank = (name: string) => (keys.has(name) ? 0 : offending.has(name) ? 1 : 2);
  return columns
    .toSorted((a, b) => rank(a) - rank(b))
    .map((id) => ({ id, ...(keys.has(id) && { look: 'strong' as const }) }));
}

/** The columns of a node that a test holds to be unique: they name its rows. */
export function keyColumns(nodes: readonly ManifestNode[], id: UniqueId): ReadonlySet<string> {
  return new Set(
    nodes.filter(isTest).flatMap((node) => {
      if (node.resource_type !== 'test' || node.attached_node !== id) return [];
      const isUnique = node.test_metadata?.name === 'unique' && node.column_name !== null;
      return isUnique ? [node.column_name?.replaceAll('"', '') ?? ''] : [];
    }),
  );
}
