import { type Data, type DataObject, isDataObject, objectOr } from '../base/data';
import {
  type Fixture,
  isCompilable,
  type ManifestNode,
  type ModelNode,
  type UniqueId,
  type UnitTestNode,
  unitTestName,
} from '../project/manifest';
import { parseReference } from '../project/resources/referenceText';
import { callValue } from '../python/call';
import { valueOfData } from '../python/data';
import { PythonError } from '../python/errors';
import { toText } from '../python/repr';
import type { RelationCache } from './adapter/relationCache';
import { type CompileContext, compileNode } from './compileNode';
import { CTE_PREFIX, cteRelation, placeOf, relationOf } from './context/references';
import { makeRunScope } from './context/runScope';
import { renderWithEffects } from './effects';
import { type Cte, injectCtes } from './injectCtes';
import { Relation } from './objects/relation';
import { FixtureError } from './unitTestErrors';

/** A unit test as a node that the `unit` materialization can run. */
export interface CompiledUnitTest {
  readonly node: ModelNode;
  readonly code: string;
  /** What `model` shows of the test in place of the model's fields. */
  readonly shownFields: DataObject;
}

/** What reading fixtures needs from outside. */
export interface FixtureReader {
  /** The records of CSV text, header first. */
  parseCsv(text: string): readonly (readonly string[])[];
  /** The text of a fixture file by its name, without ending. */
  fixtureText(name: string): string | undefined;
}

/**
 * Compiles a unit test: its model's SQL over fixtures in place of the inputs. An input takes its column types from the
 * relation that stands in the database. Throws a PythonError where an input is missing or unknown.
 */
export async function compileUnitTest(
  context: CompileContext,
  test: UnitTestNode,
  model: ModelNode,
  reader: FixtureReader,
): Promise<CompiledUnitTest> {
  const inputs = inputsOf(context, test, model);
  const standIns = new Map(
    inputs.flatMap(({ id, name }) => (id === null ? [] : [[id, cteRelation(name)] as const])),
  );
  assertAllGiven(context, test, model, standIns);
  const ownThis = inputs.find(({ id }) => id === null)?.name;
  const { ownCode, stoodIn } = await compileNode(context, asTestedNode(test, model), {
    standIns,
    overrides: test.overrides ?? {},
    thisValue: ownThis ?? null,
    shownFields: shownFields(test, model),
  });
  // As dbt: `this` first, then the inputs as the model asks for them; a fixture that it does not ask for stays out.
  const used = [null, ...stoodIn].flatMap((id) => inputs.filter((input) => input.id === id));
  const ctes: Cte[] = [];
  for (const { name, source, given } of used) {
    const inputCode = await fixtureSql(context, test, model, source, given, reader);
    if (inputCode !== '') context.fixtures.set(fixtureFile(test, source), inputCode);
    ctes.push({ name, code: inputCode });
  }
  const code = injectCtes(ownCode, ctes);
  return {
    node: withExpectation(test, model, reader),
    code,
    shownFields: shownFields(test, model),
  };
}

interface Input {
  /** Null of `this`. */
  readonly id: UniqueId | null;
  readonly source: ManifestNode;
  /** Of its CTE. */
  readonly name: string;
  readonly given: Fixture;
}

/** A test's inputs. Of two that are versions of one model dbt knows the last. */
function inputsOf(context: CompileContext, test: UnitTestNode, model: ModelNode): Input[] {
  const known = new Map<string, Input>();
  for (const given of test.given) {
    const input = resolveInput(context, test, model, given.input);
    const source = input ?? model;
    const name = cteName(source);
    const id = input?.unique_id ?? null;
    const slot = 'version' in source ? source.name : name;
    known.set(`${source.package_name}.${slot}`, { id, source, name, given });
  }
  return [...known.values()];
}

/** Every test of a properties file has its inputs in one folder: of two by one name the last stays. */
function fixtureFile(test: UnitTestNode, { package_name: owner, name }: ManifestNode): string {
  return `${owner}/${test.original_file_path}/${name}.sql`;
}

/** Sources carry their source's name, since their tables may be called as models are. */
function cteName(input: ManifestNode): string {
  if (input.resource_type === 'source') return `${CTE_PREFIX}${input.source_name}__${input.name}`;
  return CTE_PREFIX + ('alias' in input ? input.alias : input.name);
}

/** The node that an input names; null for `this`. */
function resolveInput(
  { session }: CompileContext,
  test: UnitTestNode,
  model: ModelNode,
  input: string,
): ManifestNode | null {
  const reference = parseReference(input);
  if (reference?.kind === 'this') return null;
  const found =
    reference?.kind === 'ref'
      ? session.references.ref(model.package_name, reference.target)
      : reference && session.references.source(model.package_name, ...reference.target);
  if (found) return found;
  throw new PythonError(
    'ParsingError',
    `Unit test '${test.name}' had an input (${input}) which was not found in the manifest.`,
  );
}

/** Every input of the model must be given, functions aside: a unit test reads no real table. */
function assertAllGiven(
  { session }: CompileContext,
  test: UnitTestNode,
  model: ModelNode,
  standIns: ReadonlyMap<UniqueId, Relation>,
): void {
  for (const id of model.depends_on.nodes) {
    const node = session.manifest.nodes.get(id);
    if (standIns.has(id) || node?.resource_type === 'function') continue;
    const what =
      node?.resource_type === 'source'
        ? `source named '${node.source_name}.${node.name}'`
        : `node named '${node?.name ?? id}'${askedVersion(model, node)}`;
    throw new PythonError(
      'CompilationError',
      `Unit_Test '${test.unique_id}' (${test.original_file_path}) depends on a ${what} which was not found`,
    );
  }
}

/** The version that a model asks a node for by name. */
function askedVersion({ refs }: ModelNode, node: ManifestNode | undefined): string {
  if (node?.resource_type !== 'model') return '';
  const { name, version } = node;
  const asked = refs.find((ref) => ref.name === name && `${ref.version}` === `${version}`);
  return asked ? ` with version '${asked.version}'` : '';
}

/** Where the columns of an input are read: where it is built, else where it stands in the state that refs are deferred to. */
function knownRelation(
  { session }: CompileContext,
  input: ManifestNode,
  cache: RelationCache,
): Relation {
  const { manifest, deferral } = session;
  const own = isCompilable(input)
    ? placeOf(input, manifest.quoting)
    : relationOf(input, manifest.quoting);
  const elsewhere = deferral?.relations.get(input.unique_id);
  return elsewhere && !cache.get(own) ? new Relation(elsewhere) : own;
}

/** SQL that yields an input's rows. */
async function fixtureSql(
  context: CompileContext,
  test: UnitTestNode,
  model: ModelNode,
  input: ManifestNode,
  given: Fixture,
  reader: FixtureReader,
): Promise<string> {
  if (given.format === 'sql') return sqlText(test, given, reader);
  const rows = fixtureRows(test, given, reader);
  const node = { ...asTestedNode(test, model), name: input.name };
  const cache = context.cache();
  const relation = knownRelation(context, input, cache);
  return renderWithEffects(
    (journal) => {
      const { scope } = makeRunScope({ ...context, node, journal, cache });
      scope.define('this', relation);
      const positional = [valueOfData([...rows]), null];
      const macro = scope.lookup('get_fixture_sql') ?? null;
      return toText(callValue(macro, { positional, keyword: new Map() }));
    },
    (effect) => context.perform(effect, model),
  ).catch((cause: unknown) => {
    throw new FixtureError(input.name, cause);
  });
}

function fixtureRows(
  test: UnitTestNode,
  fixture: Fixture,
  reader: FixtureReader,
): readonly DataObject[] {
  if (fixture.seedText !== undefined) return fullRowFirst(csvRows(fixture.seedText, reader, ''));
  if (fixture.format === 'csv')
    return fullRowFirst(csvRows(textOf(test, fixture, reader), reader, null));
  return fullRowFirst(Array.isArray(fixture.rows) ? fixture.rows.filter(isDataObject) : []);
}

/** A fixture's rows as dbt's manifest shows them: read, or its SQL. A file that is missing leaves none. */
export function shownRows(test: UnitTestNode, fixture: Fixture, reader: FixtureReader): Data {
  const isMissing = fixture.fixture !== null && reader.fixtureText(fixture.fixture) === undefined;
  if (isMissing) return [];
  if (fixture.format === 'sql') return sqlText(test, fixture, reader);
  return [...fixtureRows(test, fixture, reader)];
}

/** dbt lets the first row without a null change places with the first row. */
function fullRowFirst(rows: readonly DataObject[]): readonly DataObject[] {
  const at = rows.findIndex((row) => !Object.values(row).includes(null));
  const [first, full] = [rows[0], rows[at]];
  if (first === undefined || full === undefined) return rows;
  return rows.with(at, first).with(0, full);
}

function sqlText(test: UnitTestNode, fixture: Fixture, reader: FixtureReader): string {
  return textOf(test, fixture, reader).trim();
}

function textOf(test: UnitTestNode, fixture: Fixture, reader: FixtureReader): string {
  if (fixture.fixture === null) return typeof fixture.rows === 'string' ? fixture.rows : '';
  const text = reader.fixtureText(fixture.fixture);
  if (text !== undefined) return text;
  throw new PythonError(
    'ParsingError',
    `Could not find fixture file ${fixture.fixture} for unit test: '${test.name}'`,
  );
}

/** CSV records as rows of text; `blank` stands for an empty field, which is null in a fixture and no text in a seed. */
function csvRows(text: string, reader: FixtureReader, blank: '' | null): DataObject[] {
  const [header = [], ...records] = reader.parseCsv(text.trim());
  return records.map((record) =>
    Object.fromEntries(
      header.map((name, at) => [
        name.trim(),
        record[at] === undefined ? null : record[at] === '' ? blank : record[at],
      ]),
    ),
  );
}

/** The model under the test's name and id, so that its statements and messages carry them. */
function asTestedNode(test: UnitTestNode, model: ModelNode): ModelNode {
  return {
    ...model,
    unique_id: test.unique_id,
    name: test.name,
    original_file_path: test.original_file_path,
  };
}

/** What the model's Jinja sees of itself in a unit test: the test, which has no version. */
function shownFields(test: UnitTestNode, { config }: ModelNode): DataObject {
  const name = unitTestName(test);
  return {
    name,
    alias: name,
    fqn: [test.unique_id],
    resource_type: test.resource_type,
    tags: [],
    version: null,
    config: { ...config, materialized: 'unit', tags: [] },
  };
}

function withExpectation(test: UnitTestNode, model: ModelNode, reader: FixtureReader): ModelNode {
  const { expect } = test;
  const expected: DataObject =
    expect.format === 'sql'
      ? { expected_rows: [], expected_sql: sqlText(test, expect, reader) }
      : { expected_rows: [...fixtureRows(test, expect, reader)] };
  // Its rows have the types of its fixtures, and so dbt holds it to no contract.
  const contract = { ...objectOr(model.config.contract), enforced: false };
  return {
    ...asTestedNode(test, model),
    config: { ...model.config, ...expected, contract, materialized: 'unit' },
  };
}
