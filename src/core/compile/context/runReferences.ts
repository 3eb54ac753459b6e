import {
  type CompilableNode,
  type ManifestNode,
  materializationOf,
  nodeTitle,
  type RefArguments,
  type UniqueId,
} from '../../project/manifest';
import { PythonError } from '../../python/errors';
import type { Relation } from '../objects/relation';
import type { ParsedSession } from '../session';
import { relationOf } from './references';

/** Whose references they are, and what stands in for some of them. */
export interface Referrer {
  readonly session: ParsedSession;
  readonly node: CompilableNode;
  /** Relations that stand in for inputs, by the input's unique id: a unit test's fixtures. */
  readonly standIns?: ReadonlyMap<UniqueId, Relation>;
}

/**
 * The relation that a ref stands for while a node runs. An ephemeral model joins `ephemerals`. Throws a
 * CompilationError when it names nothing, or a node that the parse has not seen the ref of.
 */
export function resolveRef(
  { session, node, standIns }: Referrer,
  target: RefArguments,
  ephemerals: UniqueId[],
): Relation {
  const found = session.references.ref(node.package_name, target);
  if (!found) throw missing(node, `a node named '${target.name}'`);
  assertKnownDependency(node, found, target.name);
  const standIn = standIns?.get(found.unique_id);
  if (standIn) return standIn;
  if (materializationOf(found) === 'ephemeral' && !ephemerals.includes(found.unique_id)) {
    ephemerals.push(found.unique_id);
  }
  return relationOf(found);
}

/** The relation that a source stands for while a node runs. Throws a CompilationError when it names nothing. */
export function resolveSource(
  { session, node, standIns }: Referrer,
  name: string,
  table: string,
): Relation {
  const found = session.references.source(node.package_name, name, table);
  if (!found) throw missing(node, `a source named '${name}.${table}'`);
  return standIns?.get(found.unique_id) ?? relationOf(found);
}

function missing(node: CompilableNode, what: string): PythonError {
  return new PythonError(
    'CompilationError',
    `${nodeTitle(node)} (${node.original_file_path}) depends on ${what} which was not found`,
  );
}

/** A ref that the parse did not see would run against an order that was planned without it. */
function assertKnownDependency(node: CompilableNode, found: ManifestNode, name: string): void {
  if (node.resource_type === 'operation' || node.depends_on.nodes.includes(found.unique_id)) return;
  throw new PythonError(
    'CompilationError',
    [
      `dbt was unable to infer all dependencies for the model "${node.name}".`,
      'This typically happens when ref() is placed within a conditional block.',
      '',
      `To fix this, add the following hint to the top of the model "${node.name}":`,
      '',
      `-- depends_on: {{ ref('${name}') }}`,
    ].join('\n'),
  );
}
