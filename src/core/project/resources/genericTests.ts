import { type Data, type DataObject, objectOr, textList, textOr } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import type { Span } from '../../base/span';
import { columnsOf, configParts, testsOf } from '../entryParts';
import type { PropertyEntry } from '../properties';
import type { YamlPath } from '../yaml';
import { testHash, testNames } from './testNames';
import { parseTestText, type TestText } from './testText';
import { reportTestWriting } from './testWriting';

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
  /** The tags of the column and of the test, and of a source and its table, in the alphabet's order. */
  readonly tags: readonly string[];
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
  /** As written, where the target is one version of a model. */
  readonly version?: Data;
}

/** Where tests hang: an entry, or a part of it such as a source's table. */
export interface TestedPart {
  readonly entry: PropertyEntry;
  readonly data: DataObject;
  /** The way to `data` in the entry. */
  readonly path: YamlPath;
  /** Whether `arguments:` of a test holds its arguments, as the project's flags say. */
  readonly nestsArguments?: boolean;
}

/** Every test of an entry or of a part of it, those of its columns first. What is no test is a problem. */
export function readGenericTests(
  { entry, data, path, nestsArguments = true }: TestedPart,
  target: TestTarget,
  problems: ProblemLog,
): GenericTest[] {
  const quotes = quotesColumns(entry.data, data, target);
  const ofColumns = columnsOf(data).flatMap((column, at) => {
    const name = textOr(column.name, '');
    const columnName = (column.quote ?? quotes) === true ? `"${name}"` : name;
    const tags = tagsOf(column);
    return testsIn(column, [...path, 'columns', at], entry, problems).map((found) => ({
      ...found,
      columnName,
      tags,
    }));
  });
  const own = testsIn(data, path, entry, problems).map((found) => ({
    ...found,
    columnName: null,
    tags: [],
  }));
  // Those under `config:` are the source's alone.
  const above = target.isSource ? [...textList(entry.data.tags), ...textList(data.tags)] : [];
  return [...ofColumns, ...own].flatMap(({ test, columnName, tags, at }) => {
    const text = parseTestText(test, columnName, nestsArguments);
    if (text) {
      const { packageName, path: file } = entry;
      const node = target.isSource ? target.label : target.fileKey.replace(/^\w+\./, '');
      const writing = { packageName, path: file, node, nestsArguments, at: entry.at(at) };
      reportTestWriting(text, writing, problems);
      const all = new Set([...above, ...tags, ...textList(text.config.tags)]);
      const made = makeTest(entry, target, text, columnName, entry.at(at));
      return [{ ...made, tags: [...all].sort() }];
    }
    const expected = 'a name, or a mapping of one name to its arguments';
    problems.report('yaml-shape', { where: 'A data test', expected }, entry.at(at));
    return [];
  });
}

/** What an entry says of columns that do not say it themselves; a source says it as a whole and of each table. */
function quotesColumns(entry: DataObject, part: DataObject, { isSource }: TestTarget): Data {
  if (!isSource) return entry.quote_columns ?? null;
  return objectOr(part.quoting).column ?? objectOr(entry.quoting).column ?? null;
}

function tagsOf(data: DataObject): string[] {
  return configParts(data).flatMap(({ tags }) => textList(tags));
}

function testsIn(data: DataObject, path: YamlPath, entry: PropertyEntry, problems: ProblemLog) {
  if (Array.isArray(data.tests) && data.tests.length > 0 && data.data_tests !== undefined)
    problems.report('tests-twice', { where: textOr(data.name, '') }, entry.at([...path, 'tests']));
  return testsOf(data).flatMap(({ key, tests }) =>
    tests.map((test, index) => ({ test, at: [...path, key, index] })),
  );
}

function makeTest(
  entry: PropertyEntry,
  target: TestTarget,
  text: TestText,
  columnName: string | null,
  at: Span,
): Omit<GenericTest, 'tags'> {
  const dot = text.fullName.lastIndexOf('.');
  const namespace = dot === -1 ? null : text.fullName.slice(0, dot);
  const macroName = text.fullName.slice(dot + 1);
  const kwargs: DataObject = {
    ...text.kwargs,
    model: `{{ get_where_subquery(${target.call}) }}`,
  };
  const type = `${namespace === null ? '' : `${namespace}_`}${target.isSource ? 'source_' : ''}${macroName}`;
  const names =
    text.customName === null
      ? testNames(type, target.label, kwargs)
      : { name: text.customName, alias: text.customName };
  return {
    packageName: entry.packageName,
    path: entry.path,
    macroName,
    namespace,
    ...names,
    hash: testHash(names.name, namespace, macroName, kwargs),
    kwargs,
    config: text.config,
    description: text.description,
    columnName,
    target,
    at,
  };
}
