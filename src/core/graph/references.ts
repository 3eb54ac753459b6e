import { closestName } from '../base/closest';
import { type Problem, ProblemLog } from '../base/problems/problem';
import { pushTo } from '../base/pushTo';
import { codeFrame, locate, type Span } from '../base/span';
import {
  type FunctionNode,
  type Manifest,
  type ManifestNode,
  nodeTitle,
  type RefArguments,
  type UniqueId,
} from '../project/manifest';
import { type PackageOrder, packagesToSearch } from '../project/packageOrder';
import { versionText } from '../project/resources/versions';
import { denyAccess } from './access';
import { indexSemantics } from './semantics';

const REFERABLE = new Set(['model', 'seed', 'snapshot']);

/** Finds what a ref or a source names, in dbt's order of packages. */
export interface ReferenceIndex {
  ref(from: string, target: RefArguments): ManifestNode | undefined;
  source(from: string, source: string, table: string): ManifestNode | undefined;
  /** A function by its name, or by its package and its name. */
  function(from: string, names: readonly string[]): FunctionNode | undefined;
}

/** An index over the enabled nodes; `disabled` gives one over the disabled ones. */
export function makeReferenceIndex(manifest: Manifest): ReferenceIndex {
  return indexNodes(manifest, manifest.nodes.values());
}

function indexNodes(order: PackageOrder, nodes: Iterable<ManifestNode>): ReferenceIndex {
  const refs = new Map<string, ManifestNode[]>();
  const sources = new Map<string, ManifestNode[]>();
  const functions = new Map<string, FunctionNode[]>();
  for (const node of nodes) {
    if (REFERABLE.has(node.resource_type)) for (const key of refKeys(node)) pushTo(refs, key, node);
    if (node.resource_type === 'source') pushTo(sources, `${node.source_name}.${node.name}`, node);
    if (node.resource_type === 'function') pushTo(functions, node.name, node);
  }
  const pick = <T extends ManifestNode>(
    found: readonly T[],
    from: string,
    wanted: string | null,
  ) => {
    if (wanted !== null) return found.find(({ package_name }) => package_name === wanted);
    const [first, second] = packagesToSearch(order, from);
    return (
      found.find(({ package_name }) => package_name === first) ??
      found.find(({ package_name }) => package_name === second) ??
      found[0]
    );
  };
  return {
    ref: (from, target) => pick(refs.get(keyOfTarget(target)) ?? [], from, target.package),
    source: (from, source, table) => pick(sources.get(`${source}.${table}`) ?? [], from, null),
    function: (from, names) =>
      pick(functions.get(names.at(-1) ?? '') ?? [], from, packageOf(names)),
  };
}

/** The names under which a ref finds a node: a version by its own, the latest one also by the model's. */
function refKeys(node: ManifestNode): string[] {
  if (node.resource_type !== 'model' || node.version === null) return [node.name];
  const own = `${node.name}.v${versionText(node.version)}`;
  return node.version === node.latest_version ? [node.name, own] : [own];
}

/** A version that is empty or 0 counts as none, as in dbt. */
function keyOfTarget({ name, version }: RefArguments): string {
  return version ? `${name}.v${versionText(version)}` : name;
}

/**
 * The `depends_on.nodes` of every node, by its id, and a problem for each ref or source that names nothing. A test that
 * asks for what is not there is `idle`: dbt warns of it and does not run it.
 */
export function resolveReferences(manifest: Manifest): {
  dependsOn: Map<UniqueId, UniqueId[]>;
  idle: ReadonlySet<UniqueId>;
  problems: readonly Problem[];
} {
  const search: Search = {
    manifest,
    enabled: makeReferenceIndex(manifest),
    disabled: indexNodes(manifest, [...manifest.disabled.values()].flat()),
    problems: new ProblemLog(),
    suggest: makeSuggest(manifest),
    idle: new Set(),
  };
  const semantics = indexSemantics(manifest, search.problems);
  const dependsOn = new Map<UniqueId, UniqueId[]>();
  for (const node of manifest.nodes.values()) {
    const refs = refIds(search, node);
    const sources = sourceIds(search, node);
    const others = [...functionIds(search, node), ...semantics.dependencies(node)];
    // Sources first, as in dbt's manifest.
    const all = [...fixedDependencies(node), ...sources, ...refs, ...others];
    dependsOn.set(node.unique_id, [...new Set(all)]);
  }
  return { dependsOn, idle: search.idle, problems: search.problems.list };
}

interface Search {
  readonly manifest: Manifest;
  readonly enabled: ReferenceIndex;
  readonly disabled: ReferenceIndex;
  readonly problems: ProblemLog;
  /** The known name that is closest to a missing one, for as many as a user reads: each looks at all names. */
  suggest(name: string, kind: 'ref' | 'source'): { suggestion?: string };
  readonly idle: Set<UniqueId>;
}

const MOST_SUGGESTIONS = 200;

function makeSuggest(manifest: Manifest): Search['suggest'] {
  const names = {
    ref: lazily(() => namesOf(manifest, referableName)),
    source: lazily(() => namesOf(manifest, sourceName)),
  };
  let asked = 0;
  return (name, kind) => {
    asked += 1;
    if (asked > MOST_SUGGESTIONS) return {};
    const suggestion = closestName(name, names[kind]());
    return suggestion === undefined ? {} : { suggestion };
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function refIds(search: Search, node: ManifestNode): UniqueId[] {
  const targets = 'refs' in node ? node.refs : [];
  return targets.flatMap((target) => {
    const found = search.enabled.ref(node.package_name, target);
    if (!found) reportRef(search, node, target);
    else {
      reportDenial(search, node, target, found);
      reportRootNode(search, node, target, found);
    }
    return found ? [found.unique_id] : [];
  });
}

/** dbt looks up no sources of functions: a function that reads one does not hang on it. */
function sourceIds(search: Search, node: ManifestNode): UniqueId[] {
  const targets = 'sources' in node && node.resource_type !== 'function' ? node.sources : [];
  return targets.flatMap(([source, table]) => {
    const found = search.enabled.source(node.package_name, source, table);
    if (!found) reportSource(search, node, source, table);
    return found ? [found.unique_id] : [];
  });
}

function functionIds(search: Search, node: ManifestNode): UniqueId[] {
  const targets = 'functions' in node ? node.functions : [];
  return targets.flatMap((names) => {
    const found = search.enabled.function(node.package_name, names);
    if (!found) reportFunction(search, node, names);
    return found ? [found.unique_id] : [];
  });
}

/** The package that stands before a function's name, if one does. */
function packageOf(names: readonly string[]): string | null {
  return names.length > 1 ? (names[0] ?? null) : null;
}

/** Unit tests name their model directly. */
function fixedDependencies(node: ManifestNode): readonly UniqueId[] {
  return node.resource_type === 'unit_test' ? node.depends_on.nodes : [];
}

function reportRef(search: Search, node: ManifestNode, target: RefArguments): void {
  const { manifest, disabled, problems, suggest } = search;
  const isDisabled = disabled.ref(node.package_name, target) !== undefined;
  if (node.resource_type === 'test') {
    if (isDisabled) search.idle.add(node.unique_id);
    else reportIdle(search, node, `a node named '${target.name}'`, target.package, false);
    return;
  }
  const { at, frame } = placeOfCall(node, target.name);
  const params = {
    node: nodeTitle(node),
    path: node.original_file_path,
    target: target.name,
    ...(target.package !== null && { package: target.package }),
    ...(target.version !== null && { version: versionText(target.version) }),
  };
  if (isDisabled) {
    problems.report('ref-disabled', params, at, frame);
    return;
  }
  const versions = target.version === null ? [] : versionsOf(manifest, target.name);
  const hint = versions.length > 0 ? { versions } : suggest(target.name, 'ref');
  problems.report('ref-not-found', { ...params, ...hint }, at, frame);
}

function reportIdle(
  { problems, idle }: Search,
  node: ManifestNode,
  what: string,
  packageName: string | null,
  isDisabled: boolean,
): void {
  // dbt leaves a package that nobody named out of what it says of disabled nodes alone.
  const place = isDisabled && !packageName ? '' : ` in package '${packageName ?? ''}'`;
  const target = `${what}${place}`;
  const params = { node: nodeTitle(node), path: node.original_file_path, target, isDisabled };
  problems.report('test-idle', params, node.at);
  idle.add(node.unique_id);
}

function reportDenial(
  { manifest, problems }: Search,
  node: ManifestNode,
  { name }: RefArguments,
  found: ManifestNode,
): void {
  const denial = denyAccess(manifest, node, found);
  if (!denial) return;
  const { at, frame } = placeOfCall(node, name);
  const params = { node: node.unique_id, target: found.unique_id, ...denial };
  problems.report('ref-not-allowed', params, at, frame);
}

/** dbt warns of a package that reads what the project has, unless the package meant it or the project's flags ask for its own first. */
function reportRootNode(
  { manifest: { projectName, ownPackageFirst }, problems }: Search,
  node: ManifestNode,
  target: RefArguments,
  found: ManifestNode,
): void {
  if (ownPackageFirst || node.package_name === projectName) return;
  if (found.package_name !== projectName || target.package === projectName) return;
  const { name, package_name: owner, at } = node;
  problems.report('package-reads-project', { name, owner, target: found.unique_id }, at);
}

function versionsOf({ nodes }: Manifest, name: string): string[] {
  return [...nodes.values()].flatMap((node) =>
    node.resource_type === 'model' && node.name === name && node.version !== null
      ? [versionText(node.version)]
      : [],
  );
}

function reportSource(search: Search, node: ManifestNode, source: string, table: string): void {
  const { disabled, problems, suggest } = search;
  const target = `${source}.${table}`;
  if (node.resource_type === 'test') {
    const isDisabled = disabled.source(node.package_name, source, table) !== undefined;
    reportIdle(search, node, `a source named '${target}'`, null, isDisabled);
    return;
  }
  const { at, frame } = placeOfCall(node, table);
  problems.report(
    'source-not-found',
    {
      node: nodeTitle(node),
      path: node.original_file_path,
      target,
      ...suggest(target, 'source'),
    },
    at,
    frame,
  );
}

function reportFunction(search: Search, node: ManifestNode, names: readonly string[]): void {
  const isDisabled = search.disabled.function(node.package_name, names) !== undefined;
  const name = names.at(-1) ?? '';
  const target = `a function named '${name}'`;
  if (node.resource_type === 'test') {
    reportIdle(search, node, target, packageOf(names), isDisabled);
    return;
  }
  const { at, frame } = placeOfCall(node, name);
  const params = { node: nodeTitle(node), path: node.original_file_path, target, isDisabled };
  search.problems.report('function-not-found', params, at, frame);
}

function referableName(node: ManifestNode): string | undefined {
  return REFERABLE.has(node.resource_type) ? node.name : undefined;
}

function sourceName(node: ManifestNode): string | undefined {
  return node.resource_type === 'source' ? `${node.source_name}.${node.name}` : undefined;
}

function namesOf(
  manifest: Manifest,
  nameOf: (node: ManifestNode) => string | undefined,
): Set<string> {
  const names = [...manifest.nodes.values()].map(nameOf);
  return new Set(names.filter((name): name is string => name !== undefined));
}

/** Where `name` stands in quotes in the node's code; the node itself when it is not written there. */
function placeOfCall(node: ManifestNode, name: string): { at: Span; frame?: string } {
  const code = 'raw_code' in node ? node.raw_code : '';
  const offset = code.search(new RegExp(`(['"])${name.replace(/[^\w]/g, '\\$&')}\\1`));
  if (offset < 0) return { at: node.at };
  const { line, column } = locate(code, offset);
  const inCode = {
    file: node.original_file_path,
    line,
    column,
    endColumn: column + name.length + 2,
  };
  const at = {
    ...inCode,
    line: line + node.at.line - 1,
    column: line === 1 ? column + node.at.column - 1 : column,
  };
  return { at, frame: codeFrame('\n'.repeat(node.at.line - 1) + code, at) };
}
