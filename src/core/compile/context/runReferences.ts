import {
  type CompilableNode,
  type ManifestNode,
  materializationOf,
  nodeTitle,
  type RefArguments,
  type UniqueId,
} from '../../project/manifest';
import { readQuoting } from '../../project/relationName';
import { versionText } from '../../project/resources/versions';
import { PythonError } from '../../python/errors';
import type { RelationCache } from '../adapter/relationCache';
import { commonSpan, type EventSpan, momentOf } from '../eventSpan';
import { Relation } from '../objects/relation';
import type { ParsedSession } from '../session';
import { placeOf, relationOf } from './references';
import { unpinnedNotice } from './unpinnedNotice';
import type { Voice } from './voice';

/** Whose references they are, and what stands in for some of them. */
export interface Referrer {
  readonly session: ParsedSession;
  readonly node: CompilableNode;
  /** Relations that stand in for inputs, by the input's unique id: a unit test's fixtures. */
  readonly standIns?: ReadonlyMap<UniqueId, Relation>;
  /** What exists, and what the command runs: by them a ref is deferred to another state. */
  readonly cache: RelationCache;
  readonly selected: readonly UniqueId[];
  /** The span of a batch: inputs that know their event time give its rows only. */
  readonly eventTime?: EventSpan;
  /** Hears that a ref without a version passes over a newer one. */
  readonly voice?: Voice;
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
export function resolveRef(referrer: Referrer, target: RefArguments, asked: AskedInputs): Relation {
  const { session, node, standIns, voice } = referrer;
  const found = session.references.ref(node.package_name, target);
  if (!found)
    throw missing(
      node,
      `a node named '${target.name}'${choiceText(target)}`,
      isDisabled(session, target.name),
    );
  assertKnownDependency(node, found, target.name);
  const notice = unpinnedNotice(session.manifest, node, found, target);
  if (notice !== undefined) voice?.tell(notice, 'log');
  const standIn = standIns?.get(found.unique_id);
  if (standIn) addOnce(asked.stoodIn, found.unique_id);
  else if (materializationOf(found) === 'ephemeral') addOnce(asked.ephemerals, found.unique_id);
  const built = () => relationOf(found, session.manifest.quoting);
  return standIn ?? narrow(referrer, found, deferredRelation(referrer, found) ?? built());
}

/** The node as it stands in another state, where that counts: it is not built here, or not selected and the state favored. */
function deferredRelation({ session, cache, selected }: Referrer, found: ManifestNode) {
  const { deferral } = session;
  const place = deferral?.relations.get(found.unique_id);
  if (!deferral || !place || materializationOf(found) === 'ephemeral') return undefined;
  const isFavored = deferral.favorsState && !selected.includes(found.unique_id);
  const isBuilt = cache.get(relationOf(found, session.manifest.quoting)) !== undefined;
  return isFavored || !isBuilt ? new Relation(place) : undefined;
}

/** The relation that a source stands for while a node runs. Throws a CompilationError when it names nothing. */
export function resolveSource(
  referrer: Referrer,
  name: string,
  table: string,
  asked: AskedInputs,
): Relation {
  const { session, node, standIns } = referrer;
  const found = session.references.source(node.package_name, name, table);
  if (!found) throw missing(node, `a source named '${name}.${table}'`);
  const standIn = standIns?.get(found.unique_id);
  if (standIn) addOnce(asked.stoodIn, found.unique_id);
  return standIn ?? narrow(referrer, found, relationOf(found, session.manifest.quoting));
}

/** The function of that name. Throws a CompilationError when there is none. */
export function resolveFunction(referrer: Referrer, names: readonly string[]): Relation {
  const { session, node } = referrer;
  const found = session.references.function(node.package_name, names);
  if (!found) throw missing(node, `a function named '${names.at(-1)}'`);
  const place = deferredRelation(referrer, found) ?? placeOf(found, readQuoting({}));
  return place.with({ type: 'function' });
}

/** An input of a batch, or of a command with `--empty`, gives only some of its rows. */
function narrow(
  { session, node, eventTime }: Referrer,
  found: ManifestNode,
  relation: Relation,
): Relation {
  const limited = session.invocation.flags.empty ? relation.with({ limit: 0 }) : relation;
  const span = commonSpan(eventTime, session.sample);
  const reader = node.resource_type === 'model' || node.resource_type === 'snapshot';
  const field = reader ? eventField(found) : undefined;
  if (!span || field === undefined) return limited;
  const [start, end] = [span.start, span.end].map((time) => momentOf(time).toText());
  return limited.with({ filter: `${field} >= '${start}' and ${field} < '${end}'` });
}

/** The column of a node's `event_time`, quoted where its properties say so. */
function eventField({ config, ...node }: ManifestNode): string | undefined {
  const { event_time: field } = config;
  if (typeof field !== 'string') return undefined;
  const column = 'columns' in node ? node.columns[field] : undefined;
  return column?.quote ? `"${field}"` : field;
}

function addOnce(ids: UniqueId[], id: UniqueId): void {
  if (!ids.includes(id)) ids.push(id);
}

/** Which version of it, and of which package, a ref asks for. */
function choiceText({ version, package: packageName }: RefArguments): string {
  const versioned = version === null ? '' : ` with version '${versionText(version)}'`;
  return packageName === null ? versioned : `${versioned} in package or project '${packageName}'`;
}

function isDisabled({ manifest }: ParsedSession, name: string): boolean {
  return [...manifest.disabled.values()].flat().some((node) => node.name === name);
}

function missing(node: CompilableNode, what: string, isOff = false): PythonError {
  // A macro that a command calls stands as an operation here.
  const title = nodeTitle(node).replace(/^Operation (?='macro\.)/, 'Macro ');
  return new PythonError(
    'CompilationError',
    `${title} (${node.original_file_path}) depends on ${what} which ${isOff ? 'is disabled' : 'was not found'}`,
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
