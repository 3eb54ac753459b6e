import type { Data } from '../../base/data';
import { isDataObject } from '../../base/data';
import type { Problem } from '../../base/problems/problem';
import { isCompilable, type ManifestNode, type ModelNode } from '../../project/manifest';
import { compareVersions } from '../../project/versionOrder';
import type { Criterion } from './ast';
import { type KnownPaths, matchesPath } from './paths';
import { hasWildcard, matchesPattern } from './patterns';

/** Compares nodes with what they were; `check` is what stands behind `state:`, such as `modified.body`. */
export interface StateComparison {
  matches(node: ManifestNode, check: string): boolean;
  /** What there is to say of a comparison beside what matches. */
  notices?(check: string): readonly Problem[];
}

/** What is known of earlier commands; a method whose part is absent cannot be used. */
export interface Past {
  /** The status of each node in the last run, by unique id, for `result:`. */
  readonly results?: ReadonlyMap<string, string>;
  readonly state?: StateComparison;
  /** The ids of the sources that hold newer rows than they did, for `source_status:`. */
  readonly fresher?: ReadonlySet<string>;
}

/** What a selection may look at besides the graph. */
export interface SelectionContext extends Past {
  readonly projectName: string;
}

/** What a method may look at besides the node itself. */
interface MethodContext extends SelectionContext {
  readonly knownPaths: KnownPaths;
}

type Method = (node: ManifestNode, criterion: Criterion, context: MethodContext) => boolean;

/** Matches the nodes of a type by their name, or by the package with the name. */
function isNamedOf(type: ManifestNode['resource_type']): Method {
  return (node, { value }) =>
    node.resource_type === type && matchesParts([node.package_name, node.name], value);
}

/** dbt's methods. */
export const METHODS: Readonly<Record<string, Method>> = {
  fqn: (node, { value }) => hasFqn(node) && matchesFqn(node, value),
  tag: (node, { value }) => node.tags.some((tag) => matchesPattern(tag, value)),
  path: (node, { value }, { knownPaths }) => matchesPath(node, value, knownPaths),
  file: (node, { value }) => matchesFile(node.original_file_path, value),
  package: (node, { value }, { projectName }) =>
    matchesPattern(node.package_name, value === 'this' ? projectName : value),
  config: (node, { path, value, data }) =>
    isConfigurable(node) &&
    !isMoment(path) &&
    matchesConfig(configAt(node, path), { value, data, path }),
  resource_type: (node, { value }) => node.resource_type === value,
  source: (node, { value }) =>
    node.resource_type === 'source' &&
    matchesParts([node.package_name, node.source_name, node.name], value),
  exposure: isNamedOf('exposure'),
  metric: isNamedOf('metric'),
  semantic_model: isNamedOf('semantic_model'),
  saved_query: isNamedOf('saved_query'),
  unit_test: isNamedOf('unit_test'),
  test_name: (node, { value }) => {
    const name = testName(node);
    return name !== undefined && matchesPattern(name, value);
  },
  test_type: (node, { value }) => matchesTestType(node, value),
  group: (node, { value }) =>
    isGroupable(node) &&
    typeof node.config.group === 'string' &&
    matchesPattern(node.config.group, value),
  version: (node, { value }) => node.resource_type === 'model' && matchesVersion(node, value),
  access: (node, { value }) => node.resource_type === 'model' && node.config.access === value,
  result: (node, { value }, { results }) => results?.get(node.unique_id) === value,
  state: (node, { value }, { state }) => state?.matches(node, value) ?? false,
  source_status: (node, { value }, { fresher }) =>
    value === 'fresher' && (fresher?.has(node.unique_id) ?? false),
};

/** Names match all but sources, which have a method of their own. */
function hasFqn(node: ManifestNode): boolean {
  return node.resource_type !== 'source';
}

/**
 * Whether a dotted name selects a node: its name alone, or the leading parts of its path with or without the package,
 * the part with the first wildcard standing for all that follow. A pattern without a dot may also be the name's alone.
 */
function matchesFqn(node: ManifestNode, selector: string): boolean {
  if (isLeaf(node, selector)) return true;
  return (
    matchesQualifiedName(node.fqn, selector) || matchesQualifiedName(node.fqn.slice(1), selector)
  );
}

/** A model with versions goes by its name, and each version by `orders.v2` and `orders_v2`. */
function isLeaf(node: ManifestNode, selector: string): boolean {
  const { fqn } = node;
  if (node.resource_type !== 'model' || node.version === null) return fqn.at(-1) === selector;
  if (matchesPattern(fqn.at(-2) ?? '', selector)) return true;
  return fqn.slice(-2).join('_') === selector.split('.').slice(-2).join('_');
}

/** `latest`, `prerelease` (above the latest), `old` (below it) or `none`. */
function matchesVersion({ version, latest_version: latest }: ModelNode, value: string): boolean {
  if (version === null) return value === 'none';
  const order = compareVersions(version, latest);
  switch (value) {
    case 'latest':
      return version === latest;
    case 'prerelease':
      return order > 0;
    case 'old':
      return order < 0;
    default:
      return false;
  }
}

function matchesQualifiedName(fqn: readonly string[], selector: string): boolean {
  const flat = fqn.flatMap((part) => part.split('.'));
  const wanted = selector.split('.');
  if (flat.length < wanted.length) return false;
  const wildcard = wanted.findIndex(hasWildcard);
  const exact = wildcard === -1 ? wanted.length : wildcard;
  if (!wanted.slice(0, exact).every((part, at) => flat[at] === part)) return false;
  if (wildcard === -1) return true;
  return (
    matchesPattern(flat.slice(wildcard).join('.'), wanted.slice(wildcard).join('.')) ||
    (wanted.length === 1 && matchesPattern(fqn.at(-1) ?? '', selector))
  );
}

function matchesFile(path: string, value: string): boolean {
  const file = path.split('/').at(-1) ?? '';
  return matchesPattern(file, value) || matchesPattern(file.replace(/\.[^.]*$/, ''), value);
}

/** `name` alone, or the name with what stands before it, each part a pattern. */
function matchesParts(parts: readonly string[], value: string): boolean {
  const wanted = value.split('.');
  const shortest = parts.length === 3 ? 1 : parts.length - 1;
  const from =
    parts.length === 3 && wanted.length < 3 ? 1 : Math.min(shortest, parts.length - wanted.length);
  if (wanted.length > parts.length || from < 0) return false;
  return wanted.every((part, at) => matchesPattern(parts[from + at] ?? '', part));
}

/** To dbt the beginning of a microbatch model is a moment, which no text is equal to. */
function isMoment(path: readonly string[]): boolean {
  return path.join('.') === 'begin';
}

function configAt(node: ManifestNode, path: readonly string[]): Data | undefined {
  let value: Data | undefined = node.config;
  for (const key of path) value = isDataObject(value) ? value[key] : undefined;
  return value;
}

/** Whether dbt has the node among its `nodes`: functions are not. */
function isOfNodes(node: ManifestNode): boolean {
  return isCompilable(node) && node.resource_type !== 'function';
}

/** dbt looks at the configs of what it builds, tests or reads. */
function isConfigurable(node: ManifestNode): boolean {
  return node.resource_type === 'source' || isOfNodes(node);
}

/** dbt finds the members of a group among what it builds and tests, and among metrics. */
function isGroupable(node: ManifestNode): boolean {
  return node.resource_type === 'metric' || isOfNodes(node);
}

/**
 * Whether a config, or one of its list, is what is wanted. On the command line only texts and truth values can be; the
 * case counts but for a test's severity.
 */
function matchesConfig(value: Data | undefined, wanted: WantedConfig): boolean {
  if (Array.isArray(value)) return value.some((item) => matchesConfig(item, wanted));
  if (typeof value === 'boolean') return wanted.value.toLowerCase() === String(value);
  if (typeof value === 'number' || typeof value === 'bigint')
    return typeof wanted.data !== 'string' && Number(wanted.data) === Number(value);
  if (typeof value !== 'string' || wanted.data !== undefined) return false;
  return wanted.path.join('.') === 'severity'
    ? value.toLowerCase() === wanted.value.toLowerCase()
    : value === wanted.value;
}

type WantedConfig = Pick<Criterion, 'value' | 'path'> & { readonly data: Data | undefined };

/** The name of a generic test, or of a unit test. */
function testName(node: ManifestNode): string | undefined {
  if (node.resource_type === 'unit_test') return node.name;
  return node.resource_type === 'test' ? node.test_metadata?.name : undefined;
}

function matchesTestType(node: ManifestNode, value: string): boolean {
  if (node.resource_type === 'unit_test') return value === 'unit';
  if (node.resource_type !== 'test') return false;
  if (value === 'data') return true;
  if (node.test_metadata === null) return value === 'singular';
  return value === 'generic' || value === 'schema';
}
