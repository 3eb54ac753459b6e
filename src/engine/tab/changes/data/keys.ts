import { primaryKeyOf, testsByNode } from '../../../../core/artifacts/primaryKey';
import { textList } from '../../../../core/base/data';
import type { CompilableNode, Manifest } from '../../../../core/project/manifest';
import type { NamedColumn } from './tableChange';

/** The columns that may tell a node's rows from each other, the likeliest first; each list is in the relation's own spelling. */
export function keyCandidates(
  manifest: Manifest,
  node: CompilableNode,
  columns: readonly NamedColumn[],
): string[][] {
  const { unique_key: given } = node.config;
  const tests = testsByNode(manifest).get(node.unique_id) ?? [];
  const candidates = [
    node.resource_type === 'snapshot' ? ['dbt_scd_id'] : [],
    typeof given === 'string' ? [given] : textList(given),
    primaryKeyOf(node, tests),
  ];
  const spelled = candidates.map((names) =>
    names.map((name) => columns.find((one) => one.name.toLowerCase() === name.toLowerCase())?.name),
  );
  return spelled.filter(
    (names): names is string[] => names.length > 0 && !names.includes(undefined),
  );
}
