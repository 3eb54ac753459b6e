import { objectList, textList } from '../base/data';
import type { CompilableNode, Manifest, TestNode, UniqueId } from '../project/manifest';

const UNIQUE: ReadonlySet<string> = new Set(['unique', 'unique_combination_of_columns']);

/** The generic tests of each node, those that are disabled too. */
export function testsByNode({ nodes, disabled }: Manifest): ReadonlyMap<UniqueId, TestNode[]> {
  const found = new Map<UniqueId, TestNode[]>();
  for (const node of [...nodes.values(), ...[...disabled.values()].flat()]) {
    if (node.resource_type !== 'test' || node.attached_node === null) continue;
    const known = found.get(node.attached_node);
    if (known) known.push(node);
    else found.set(node.attached_node, [node]);
  }
  return found;
}

/** The columns that dbt takes for a model's primary key: its constraint's, else those that tests find unique. */
export function primaryKeyOf(
  model: Pick<CompilableNode, 'constraints' | 'columns'>,
  tests: readonly TestNode[],
): string[] {
  for (const constraint of objectList(model.constraints)) {
    if (constraint.type === 'primary_key') return textList(constraint.columns);
  }
  for (const { name, constraints } of Object.values(model.columns)) {
    if (objectList(constraints).some(({ type }) => type === 'primary_key')) return [name];
  }
  const tested = (isWanted: (test: TestNode) => boolean) =>
    new Set(tests.filter(isWanted).flatMap(columnsOf));
  const isUnique = ({ test_metadata: test }: TestNode) => UNIQUE.has(test?.name ?? '');
  const isOn = ({ config }: TestNode) => config.enabled !== false;
  const unique = tested((test) => isUnique(test) && isOn(test));
  const onceUnique = tested((test) => isUnique(test) && !isOn(test));
  const present = tested(({ test_metadata: test }) => test?.name === 'not_null');
  const keys = [...present].filter((name) => unique.has(name) || onceUnique.has(name));
  if (keys.length > 0) return keys;
  return [...(unique.size > 0 ? unique : onceUnique)];
}

function columnsOf({ test_metadata: test }: TestNode): string[] {
  const { column_name: column, combination_of_columns: columns } = test?.kwargs ?? {};
  return typeof column === 'string' ? [column] : textList(columns);
}
