import { type Data, textList, textOr } from '../../../../core/base/data';
import type { ManifestNode, TestNode, UniqueId } from '../../../../core/project/manifest';
import type { GridColumn } from '../../../grid/gridColumn';
import { isTest } from '../../../model/testNames';

/** In a test's answer, the columns that hold what it objects to. */
const ANSWERED = new Set(['unique_field', 'value_field', 'from_field', 'figure']);
const WORD = /[A-Za-z_]\w*/g;

/** Which of the columns the test is about: those are marked in its rows. Of a rule's columns it is the first. */
export function offendingColumns(
  { test_metadata: metadata, column_name: column }: TestNode,
  columns: readonly string[],
): ReadonlySet<string> {
  const { kwargs = {} } = metadata ?? {};
  const named = [
    column?.replaceAll('"', ''),
    ...textList(kwargs.combination_of_columns),
    namedIn(kwargs.expression, columns)[0],
  ];
  const lower = new Set(named.map((name) => name?.toLowerCase()));
  return new Set(columns.filter((name) => ANSWERED.has(name) || lower.has(name.toLowerCase())));
}

/** The columns that an expression names, in its order. */
export function namedIn(expression: Data | undefined, columns: readonly string[]): string[] {
  const words = textOr(expression, '').match(WORD) ?? [];
  return [...new Set(words)].filter((word) => columns.includes(word));
}

/** The rows' columns as the grid shows them: keys first, then what the test is about, then `related`, then the rest. */
export function orderColumns(
  columns: readonly string[],
  keys: ReadonlySet<string>,
  offending: ReadonlySet<string>,
  related: readonly string[] = [],
): GridColumn[] {
  const rank = (name: string) => {
    if (keys.has(name)) return 0;
    if (offending.has(name)) return 1;
    return related.includes(name) ? 2 + related.indexOf(name) : 2 + related.length;
  };
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
