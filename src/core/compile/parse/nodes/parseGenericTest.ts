import { closestName } from '../../../base/closest';
import { type Data, type DataObject, textList } from '../../../base/data';
import { isCompilable, type TestNode, type UniqueId } from '../../../project/manifest';
import { mergeConfig } from '../../../project/nodeConfig';
import type { PropertyEntry } from '../../../project/properties';
import type { GenericTest, TestTarget } from '../../../project/resources/genericTests';
import { testFqn, uniqueId } from '../../../project/resources/ids';
import { parseReference } from '../../../project/resources/referenceText';
import { TEST_CONFIGS } from '../../../project/resources/testText';
import { valueOfData } from '../../../python/data';
import { toRepr } from '../../../python/repr';
import { callGenericTest, genericTestCall, renderArguments } from '../../genericTest';
import { type IndexedMacro, macroId } from '../../macroIndex';
import { type Captured, guardTemplate, makeParseScope, nothingCaptured } from '../capture';
import { addNode, type Parser } from '../parser';
import { macrosOfTest } from '../testMacros';
import { type Draft, parsedNodeOf } from './draft';
import { finishNode, storedName } from './finishNode';

/** Parses a data test of a properties file. One whose macro does not exist is a warning: it fails when it is run. */
export function parseGenericTest(
  parser: Parser,
  test: GenericTest,
  attachedNode: UniqueId | null,
  entry: PropertyEntry,
): void {
  const macro = findMacro(parser, test);
  const config = renderedConfig(parser, test);
  // A name that is too long for a table stands in its alias.
  const given = { ...(test.alias !== test.name && { alias: test.alias }), ...config };
  const draft = draftOf(test, rawCodeOf(test, { ...inOrder(config), ...given }));
  const own = macro && macroId(macro);
  const noted = notedMacro(parser, test) ?? own;
  const isSimple = noted !== undefined && NOT_RENDERED.has(noted);
  const captured = isSimple
    ? refersTo(test.target)
    : renderTest(parser, { test, draft, macro, noted });
  if (!captured) return;
  if (noted !== undefined) captured.macros = new Set([noted, ...captured.macros]);
  const said = isSimple || noted === undefined ? given : withTagsTwice(given, captured.config);
  // Its own tags stand among those that it is given.
  const { tags: _, ...untagged } = captured.config;
  captured.config = mergeConfig('tags' in said ? untagged : captured.config, said);
  Object.assign(captured.written, said);
  const node = finishNode(parser, draft, captured);
  const { description } = test;
  const finished: TestNode = Object.assign(node, {
    tags: [...new Set([...test.tags, ...node.tags])],
    description: parser.describer(entry)({ description }, node.config, node.doc_blocks),
    resource_type: 'test' as const,
    relation_name: storedName(parser, node),
    test_metadata: { name: test.macroName, namespace: test.namespace, kwargs: test.kwargs },
    column_name: test.columnName,
    file_key_name: test.target.fileKey,
    group: groupOf(parser, attachedNode),
    attached_node: attachedNode,
  });
  addNode(parser, finished);
}

interface Rendering {
  readonly test: GenericTest;
  readonly draft: Draft;
  readonly macro: IndexedMacro | undefined;
  /** The macro that dbt notes. */
  readonly noted: UniqueId | undefined;
}

/** What the Jinja of the test's macro and of its arguments says; undefined where it fails, which is a problem. */
function renderTest(
  parser: Parser,
  { test, draft, macro, noted }: Rendering,
): Captured | undefined {
  const macros = macrosOfTest(parser, noted);
  // What calls a macro that dbt does not know here is rendered as if it were not there.
  const isKnown = macro && macros.inPackage(macro.packageName, macro.definition.macroName);
  const node = { ...parsedNodeOf(parser, draft), searchesAll: true };
  const { scope, captured } = makeParseScope(parser, node, macros);
  return guardTemplate(parser, test.at, () => {
    const call = { ...genericTestCall(test), file: test.at.file };
    const capture = isKnown ? callGenericTest : renderArguments;
    capture(parser.session.parseEnvironment, scope, call);
    return captured;
  });
}

/** The test as a node to be; it has no text of its own but what dbt would write for it. */
function draftOf(test: GenericTest, rawCode: string): Draft {
  return {
    type: 'test',
    name: test.name,
    packageName: test.packageName,
    path: `${test.alias}.sql`,
    originalPath: test.path,
    uniqueId: uniqueId('test', test.packageName, test.name, test.hash),
    fqn: testFqn(test.packageName, test.path, test.name),
    rawCode,
    checksum: { name: 'none', checksum: '' },
    at: test.at,
    entry: undefined,
  };
}

/** A test belongs to the group of what it tests, so that it may read a private model. */
function groupOf({ nodes, disabled }: Parser, id: UniqueId | null): string | null {
  const tested = id === null ? undefined : (nodes.get(id) ?? disabled.get(id)?.[0]);
  return tested && isCompilable(tested) ? tested.group : null;
}

/** What a test says that is not rendered: that it reads what it tests. A version keeps its type. */
function refersTo({ call, version }: TestTarget): Captured {
  const captured = nothingCaptured();
  const reference = parseReference(call);
  if (reference?.kind === 'source') captured.sources.push(reference.target);
  if (reference?.kind === 'ref')
    captured.refs.push({ ...reference.target, ...(version !== undefined && { version }) });
  return captured;
}

/** The tests whose own macro is all that dbt notes: it does not render them while it parses. */
const NOT_RENDERED: ReadonlySet<string> = new Set([
  'macro.dbt.test_not_null',
  'macro.dbt.test_unique',
]);

/** dbt reads the configs of a test that it renders twice: in the text of the test, and as they are given. */
function withTagsTwice(given: DataObject, { tags: own }: DataObject): DataObject {
  const tags = textList(given.tags);
  return tags.length === 0 ? given : { ...given, tags: [...tags, ...textList(own), ...tags] };
}

/** The macro that dbt notes as the test's own: it looks for the bare name, wherever the test itself comes from. */
function notedMacro({ session: { macros } }: Parser, test: GenericTest): string | undefined {
  const found = macros.findAnywhere(test.packageName, `test_${test.macroName}`);
  return found && macroId(found);
}

function findMacro(parser: Parser, test: GenericTest): IndexedMacro | undefined {
  const { macros } = parser.session;
  const macroName = `test_${test.macroName}`;
  const found =
    test.namespace === null
      ? macros.find(test.packageName, macroName)
      : macros.inPackage(test.namespace, macroName);
  if (found) return found;
  const name = test.namespace === null ? test.macroName : `${test.namespace}.${test.macroName}`;
  const known = [...macros.packageNames].flatMap((packageName) =>
    [...macros.namesIn(packageName).keys()].flatMap((one) =>
      one.startsWith('test_') ? [one.slice('test_'.length)] : [],
    ),
  );
  const suggestion = closestName(test.macroName, known);
  parser.problems.report('test-unknown', { name, ...(suggestion && { suggestion }) }, test.at);
  return undefined;
}

/** The configs of a test in YAML may hold Jinja, apart from `where`, which is SQL for later. */
/** What a test is given; a null says nothing. */
function renderedConfig(parser: Parser, test: GenericTest): DataObject {
  const entries = Object.entries(test.config).map(([key, value]): [string, Data] => {
    if (typeof value !== 'string') return [key, value];
    return [key, parser.renderProperty(value, test.at)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

/** dbt's text of a generic test: a call of its macro, and its configs as a call of config(). */
function rawCodeOf(test: GenericTest, given: DataObject): string {
  const namespace = test.namespace === null ? '' : `${test.namespace}.`;
  const call = `{{ ${namespace}test_${test.macroName}(**_dbt_generic_test_kwargs) }}`;
  const configs = Object.entries(given).map(([key, value]) => `${key}=${literalOf(value)}`);
  return configs.length === 0 ? call : `${call}{{ config(${configs.join(',')}) }}`;
}

/** The configs that the test is given, in dbt's order; an alias that dbt makes comes behind them. */
function inOrder(config: DataObject): DataObject {
  const places = new Map(TEST_CONFIGS.map((key, at) => [key, at]));
  const placeOf = (key: string) => places.get(key) ?? TEST_CONFIGS.length;
  return Object.fromEntries(Object.entries(config).sort(([a], [b]) => placeOf(a) - placeOf(b)));
}

/** As dbt writes it: of a text's characters only quotes are escaped. */
function literalOf(value: Data): string {
  if (typeof value !== 'string') return toRepr(valueOfData(value));
  return `"${value.replaceAll('"', '\\"')}"`;
}
