import { type Data, isDataObject } from '../../base/data';
import type { ManifestNode } from '../../project/manifest';
import { METHODS } from './methods';
import { listTerms, type TextRange } from './terms';

/** What can stand in a selection in the place of a part that is being written. */
export interface Completion {
  /** Takes the part's place. */
  readonly text: string;
  /** What it is: `model`, `method`, `12 nodes`. */
  readonly detail: string;
}

export interface Completions {
  /** The part that a completion replaces. */
  readonly at: TextRange;
  readonly options: readonly Completion[];
}

type Listing = (nodes: readonly ManifestNode[], path: readonly string[]) => Iterable<string>;

const isTest = ({ resource_type: type }: ManifestNode) => type === 'test' || type === 'unit_test';
const ofType = (nodes: readonly ManifestNode[], type: ManifestNode['resource_type']) =>
  nodes.filter(({ resource_type }) => resource_type === type);

/** The values that a method can have in a project; those of a node as often as it has them. */
const VALUES: Readonly<Record<string, Listing>> = {
  fqn: (nodes) => nodes.filter((node) => isNamed(node)).map(({ name }) => name),
  tag: (nodes) => nodes.flatMap(({ tags }) => tags),
  path: (nodes) => nodes.flatMap(({ original_file_path: path }) => pathsTo(path)),
  file: (nodes) => nodes.map(({ original_file_path: path }) => path.split('/').at(-1) ?? path),
  package: (nodes) => nodes.map(({ package_name }) => package_name),
  config: (nodes, path) => nodes.flatMap((node) => configTexts(node.config, path)),
  resource_type: (nodes) => nodes.map(({ resource_type }) => resource_type),
  source: (nodes) =>
    nodes.flatMap((node) =>
      node.resource_type === 'source' ? [node.source_name, `${node.source_name}.${node.name}`] : [],
    ),
  exposure: (nodes) => ofType(nodes, 'exposure').map(({ name }) => name),
  unit_test: (nodes) => ofType(nodes, 'unit_test').map(({ name }) => name),
  test_name: (nodes) =>
    nodes.flatMap((node) =>
      node.resource_type === 'test' && node.test_metadata ? [node.test_metadata.name] : [],
    ),
  test_type: () => ['data', 'generic', 'singular', 'unit'],
  group: (nodes) => nodes.flatMap(({ config }) => configTexts(config, ['group'])),
  version: () => ['latest', 'prerelease', 'old', 'none'],
  access: () => ['private', 'protected', 'public'],
  result: () => ['success', 'pass', 'warn', 'fail', 'error', 'skipped'],
};

const LISTED = new Set(['test_type', 'version', 'access', 'result']);

/** What may be meant at the caret of a selection: names and methods, and behind a method's colon its values. */
export function completeSelection(
  text: string,
  caret: number,
  nodes: readonly ManifestNode[],
): Completions {
  const term = listTerms(text).find(({ from, to }) => from <= caret && caret <= to);
  if (!term) return { at: { from: caret, to: caret }, options: [] };
  const written = text.slice(term.from, term.to);
  const [lead = ''] = /^(?:@|\d*\+)/.exec(written) ?? [];
  const [tail = ''] = /\+\d*$/.exec(written.slice(lead.length)) ?? [];
  const at = { from: term.from + lead.length, to: Math.max(caret, term.to - tail.length) };
  const typed = text.slice(at.from, caret);
  const [, method, value = ''] = /^([\w.]+):(.*)$/s.exec(typed) ?? [];
  if (method === undefined) return { at, options: rank(names(nodes), typed) };
  const valueAt = { from: at.from + method.length + 1, to: at.to };
  return { at: valueAt, options: rank(valuesOf(method, nodes), value) };
}

function names(nodes: readonly ManifestNode[]): Completion[] {
  const named = nodes.filter((node) => isNamed(node));
  const methods = Object.keys(METHODS).filter((method) => Object.hasOwn(VALUES, method));
  return [
    ...named.map((node) => ({ text: node.name, detail: node.resource_type })),
    // What has no values to offer needs a folder of an earlier state.
    ...methods.map((method) => ({
      text: method === 'config' ? 'config.materialized:' : `${method}:`,
      detail: 'method',
    })),
  ];
}

/** Tests have names of their own, but nobody selects by them. */
function isNamed(node: ManifestNode): boolean {
  const { resource_type: type } = node;
  return !isTest(node) && type !== 'source' && type !== 'exposure' && type !== 'operation';
}

function valuesOf(method: string, nodes: readonly ManifestNode[]): Completion[] {
  const [name = '', ...path] = method.split('.');
  const counts = new Map<string, number>();
  for (const value of VALUES[name]?.(nodes, path) ?? [])
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({
    text,
    detail: LISTED.has(name) ? '' : countNodes(count),
  }));
}

function countNodes(count: number): string {
  return count === 1 ? '1 node' : `${count} nodes`;
}

/** Those that hold what was typed; first those that begin with it, short ones before long ones. */
function rank(options: readonly Completion[], typed: string): Completion[] {
  const wanted = typed.toLowerCase();
  const begins = ({ text }: Completion) => (text.toLowerCase().startsWith(wanted) ? 0 : 1);
  return options
    .filter(({ text }) => text.toLowerCase().includes(wanted) && text !== typed)
    .sort((a, b) => begins(a) - begins(b) || (a.text < b.text ? -1 : 1));
}

/** `models/marts/a.sql` → models, models/marts, models/marts/a.sql. */
function pathsTo(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

function configTexts(config: Data, path: readonly string[]): string[] {
  let value: Data | undefined = config;
  for (const key of path) value = isDataObject(value) ? value[key] : undefined;
  if (Array.isArray(value)) return value.map(String);
  if (isDataObject(value)) return Object.keys(value);
  return value === undefined || value === null ? [] : [String(value)];
}
