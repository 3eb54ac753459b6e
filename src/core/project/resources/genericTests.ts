import { md5Hex } from '../../base/checksum';
import { type Data, type DataObject, isDataObject, textOr } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import type { Span } from '../../base/span';
import { valueOfData } from '../../python/data';
import { toRepr, toText } from '../../python/repr';
import { columnsOf, type PropertyEntry, testsOf } from '../properties';

/** A data test that a properties file asks for. */
export interface GenericTest {
  readonly packageName: string;
  /** The properties file, relative to its package's root. */
  readonly path: string;
  readonly macroName: string;
  readonly namespace: string | null;
  /** The test's full name, as logs show it. */
  readonly name: string;
  /** The name of its file and of the table that stores its failures: at most 63 characters. */
  readonly alias: string;
  /** The last ten hex digits of the MD5 of name and arguments, which end its unique id. */
  readonly hash: string;
  readonly kwargs: DataObject;
  readonly config: DataObject;
  readonly description: string;
  readonly columnName: string | null;
  readonly target: TestTarget;
  readonly at: Span;
}

/** What a test is attached to. */
export interface TestTarget {
  /** `models.orders`: the properties file's list and the entry. */
  readonly fileKey: string;
  /** The name that stands in the test's name: the model's, or `source_table`. */
  readonly label: string;
  /** `ref('orders')` or `source('raw', 'orders')`. */
  readonly call: string;
  readonly isSource: boolean;
}

const CONFIG_KEYS = new Set([
  'severity',
  'tags',
  'enabled',
  'where',
  'limit',
  'warn_if',
  'error_if',
  'fail_calc',
  'store_failures',
  'store_failures_as',
  'meta',
  'database',
  'schema',
  'alias',
  'group',
  'static_analysis',
]);
const LONGEST_NAME = 63;
const HASH_DIGITS = 10;

/** Every test of an entry, those of its columns too. */
export function readGenericTests(
  entry: PropertyEntry,
  target: TestTarget,
  problems: ProblemLog,
  path: readonly (string | number)[] = [],
): GenericTest[] {
  const data = dataAt(entry.data, path);
  const own = testsIn(data, path).map((found) => ({ ...found, columnName: null }));
  const ofColumns = columnsOf(data).flatMap((column, at) =>
    testsIn(column, [...path, 'columns', at]).map((found) => ({
      ...found,
      columnName: column.quote === true ? `"${textOr(column.name, '')}"` : textOr(column.name, ''),
    })),
  );
  return [...ofColumns, ...own].flatMap(({ test, columnName, at }) => {
    const parsed = parseTest(test);
    if (parsed) return [makeTest(entry, target, parsed, columnName, entry.at(at))];
    const expected = 'a name, or a mapping of one name to its arguments';
    problems.report('yaml-shape', { where: 'A data test', expected }, entry.at(at));
    return [];
  });
}

function dataAt(data: DataObject, path: readonly (string | number)[]): DataObject {
  let found: Data | undefined = data;
  for (const key of path) found = (found as Record<string | number, Data>)[key];
  return isDataObject(found) ? found : {};
}

function testsIn(data: DataObject, path: readonly (string | number)[]) {
  return testsOf(data).flatMap(({ key, tests }) =>
    tests.map((test, index) => ({ test, at: [...path, key, index] })),
  );
}

interface ParsedTest {
  readonly fullName: string;
  readonly customName: string | null;
  readonly kwargs: DataObject;
  readonly config: DataObject;
  readonly description: string;
}

/** A test is its name; a mapping of its name to its arguments; or a mapping with the key `test_name`. */
function parseTest(test: Data): ParsedTest | undefined {
  if (typeof test === 'string') return parseArguments(test, {});
  if (!isDataObject(test)) return undefined;
  const { test_name: named, ...others } = test;
  if (typeof named === 'string') return parseArguments(named, others);
  const [first] = Object.entries(test);
  if (!first) return undefined;
  const [name, args] = first;
  return parseArguments(name, isDataObject(args) ? args : {});
}

function parseArguments(fullName: string, data: DataObject): ParsedTest {
  const kwargs: DataObject = {};
  const config: DataObject = {};
  for (const [key, value] of Object.entries(data)) {
    if (key === 'arguments' && isDataObject(value)) Object.assign(kwargs, value);
    else if (key === 'config' && isDataObject(value)) Object.assign(config, value);
    else if (CONFIG_KEYS.has(key)) config[key] = value;
    else if (key !== 'name' && key !== 'description') kwargs[key] = value;
  }
  return {
    fullName,
    customName: typeof data.name === 'string' ? data.name : null,
    kwargs,
    config,
    description: textOr(data.description, ''),
  };
}

function makeTest(
  entry: PropertyEntry,
  target: TestTarget,
  parsed: ParsedTest,
  columnName: string | null,
  at: Span,
): GenericTest {
  const dot = parsed.fullName.lastIndexOf('.');
  const namespace = dot === -1 ? null : parsed.fullName.slice(0, dot);
  const macroName = parsed.fullName.slice(dot + 1);
  const kwargs: DataObject = {
    ...(columnName !== null && { column_name: columnName }),
    ...parsed.kwargs,
    model: `{{ get_where_subquery(${target.call}) }}`,
  };
  const type = `${namespace === null ? '' : `${namespace}_`}${target.isSource ? 'source_' : ''}${macroName}`;
  const names =
    parsed.customName === null
      ? testNames(type, target.label, kwargs)
      : customNames(parsed.customName);
  return {
    packageName: entry.packageName,
    path: entry.path,
    macroName,
    namespace,
    ...names,
    hash: testHash(names.name, namespace, macroName, kwargs),
    kwargs,
    config: parsed.config,
    description: parsed.description,
    columnName,
    target,
    at,
  };
}

function customNames(name: string) {
  return { name, alias: name };
}

/**
 * A test's name from its type, what it is attached to, and its arguments by name; the alias is shortened with an MD5
 * when the name is longer than 63 characters.
 */
function testNames(
  type: string,
  label: string,
  kwargs: DataObject,
): { name: string; alias: string } {
  const texts = Object.keys(kwargs)
    .filter((key) => key !== 'model')
    .sort()
    .flatMap((key) => partsOf(kwargs[key] ?? null));
  const unique = texts.map((text) => text.replace(/[^0-9a-zA-Z_]+/g, '_')).join('__');
  const identifier = `${type}_${label}`;
  const name = `${identifier}_${unique}`;
  if (name.length <= LONGEST_NAME) return { name, alias: name };
  return { name, alias: `${identifier.slice(0, 30)}_${md5Hex(name)}` };
}

function partsOf(value: Data): string[] {
  const parts = Array.isArray(value) ? value : isDataObject(value) ? Object.values(value) : [value];
  return parts.map((part) => toText(valueOfData(part)));
}

function testHash(
  name: string,
  namespace: string | null,
  macroName: string,
  kwargs: DataObject,
): string {
  const metadata = hashable({ namespace, name: macroName, kwargs });
  return md5Hex(name + toRepr(valueOfData(metadata))).slice(-HASH_DIGITS);
}

/** Keys sorted and every leaf as text, so that equal tests hash alike. */
function hashable(data: Data): Data {
  if (Array.isArray(data)) return data.map(hashable);
  if (!isDataObject(data)) return toText(valueOfData(data));
  const keys = Object.keys(data).sort();
  return Object.fromEntries(keys.map((key) => [key, hashable(data[key] ?? null)]));
}
