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
import type { Tell } from './messages';
import { relationOf } from './references';
import { unpinnedNotice } from './unpinnedNotice';

/** Whose references they are, and what stands in for some of them. */
export interface Referrer {
  readonly session: ParsedSession;
  readonly node: CompilableNode;
  /** Relations that stand in for inputs, by the input's unique id: a unit test's fixtures. */
  readonly standIns?: ReadonlyMap<UniqueId, Relation>;
  /** Hears that a ref without a version passes over a newer one. */
  readonly tell?: Tell;
}

/** The inputs of a node whose SQL becomes CTEs of its own, each once, in the order in which they were asked for. */
export interface AskedInputs {
  readonly ephemerals: UniqueId[];
  /** Those that have a stand-in. */
  readonly stoodIn: UniqueId[];
}

/**
 * The relation that a ref stands for while a node runs; inputs that become CTEs join `asked`. Throws a
 * CompilationError when it names nothing, or a node that the parse has not seen the ref of.
 */
export function resolveRef(
  { session, node, standIns, tell }: Referrer,
  target: RefArguments,
  asked: AskedInputs,
): Relation {
  const found = session.references.ref(node.package_name, target);
  if (!found) throw missing(node, `a node named '${target.name}'`);
  assertKnownDependency(node, found, target.name);
  const notice = unpinnedNotice(session.manifest, node, found, target);
  if (notice !== undefined) tell?.(notice, 'log');
  const standIn = standIns?.get(found.unique_id);
  if (standIn) addOnce(asked.stoodIn, found.unique_id);
  else if (materializationOf(found) === 'ephemeral') addOnce(asked.ephemerals, found.unique_id);
  return standIn ?? relationOf(found, session.manifest.quoting);
}

/** The relation that a source stands for while a node runs. Throws a CompilationError when it names nothing. */
export function resolveSource(
  { session, node, standIns }: Referrer,
  name: string,
  table: string,
  asked: AskedInputs,
): Relation {
  const found = session.references.source(node.package_name, name, table);
  if (!found) throw missing(node, `a source named '${name}.${table}'`);
  const standIn = standIns?.get(found.unique_id);
  if (standIn) addOnce(asked.stoodIn, found.unique_id);
  return standIn ?? relationOf(found, session.manifest.quoting);
}

function addOnce(ids: UniqueId[], id: UniqueId): void {
  if (!ids.includes(id)) ids.push(id);
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
