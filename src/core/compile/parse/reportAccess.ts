import { textOrNull } from '../../base/data';
import {
  type GroupEntry,
  isCompilable,
  type ManifestNode,
  type ModelNode,
  materializationOf,
} from '../../project/manifest';
import type { Parser } from './parser';

const ACCESS: readonly string[] = ['private', 'protected', 'public'];

/** Reports nodes in a group that does not exist, and models with an access that means nothing. */
export function reportAccess(parser: Parser, groups: Iterable<GroupEntry>): void {
  const known = [...groups].map(({ name }) => name);
  for (const node of parser.nodes.values()) {
    reportGroup(parser, node, known);
    if (node.resource_type === 'model') reportAccessOf(parser, node);
  }
}

function reportGroup({ problems }: Parser, node: ManifestNode, known: readonly string[]): void {
  // A data test carries its model's group, for which the model is to blame.
  const group = isCompilable(node) ? textOrNull(node.config.group) : null;
  if (group === null || known.includes(group)) return;
  const { unique_id: id, original_file_path: path } = node;
  problems.report('group-unknown', { node: id, path, group, known }, node.at);
}

function reportAccessOf({ problems }: Parser, node: ModelNode): void {
  const { access, unique_id: id } = node;
  const materialized = materializationOf(node);
  if (!ACCESS.includes(access)) problems.report('access-invalid', { node: id, access }, node.at);
  else if (access === 'public' && materialized === 'ephemeral')
    problems.report('access-invalid', { node: id, access, materialized }, node.at);
}
