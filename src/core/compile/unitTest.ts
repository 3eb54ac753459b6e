import { type Data, type DataObject, isDataObject } from '../base/data';
import {
  type Fixture,
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
import type { Value } from '../python/value';
import { type CompileContext, compileNode } from './compileNode';
import { CTE_PREFIX, cteRelation, relationOf } from './context/references';
import { makeRunScope } from './context/runScope';
import { renderWithEffects } from './effects';
import { type Cte, injectCtes } from './injectCtes';
import type { Relation } from './objects/relation';
import { FixtureError } from './unitTestErrors';

/** A unit test as a node that the `unit` materialization can run. */
export interface CompiledUnitTest {
  readonly node: ModelNode;
  readonly code: string;
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
  const fixtures: { readonly id: UniqueId | null; readonly cte: Cte }[] = [];
  for (const given of test.given) {
    const input = resolveInput(context, test, model, given.input);
    const source = input ?? model;
    const code = await fixtureSql(context, test, model, source, given, reader);
    fixtures.push({ id: input?.unique_id ?? null, cte: { name: cteName(source), code } });
  }
  const standIns = new Map(
    fixtures.flatMap(({ id, cte }) => (id === null ? [] : [[id, cteRelation(cte.name)] as const])),
  );
  assertAllGiven(context, test, model, standIns);
  const ownThis = fixtures.find(({ id }) => id === null)?.cte.name;
  const { ownCode, stoodIn } = await compileNode(context, asTestedNode(test, model), {
    standIns,
    overrides: test.overrides ?? {},
    thisValue: ownThis ?? null,
    shownFields: shownFields(test, model),
  });
  // As dbt: `this` first, then the inputs as the model asks for them; a fixture that it does not ask for stays out.
  const used = [null, ...stoodIn].flatMap((id) => fixtures.filter((fixture) => fixture.id === id));
  const code = injectCtes(
    ownCode,
    used.map(({ cte }) => cte),
  );
  return { node: withExpectation(test, model, reader), code };
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
    'CompilationError',
    `Unit test '${test.name}' has an input that names nothing: ${input}`,
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
    const input = session.manifest.nodes.get(id);
    if (standIns.has(id) || input?.resource_type === 'function') continue;
    const name = input?.name ?? id;
    throw new PythonError(
      'CompilationError',
      `Unit_Test '${test.unique_id}' (${test.original_file_path}) depends on a node named '${name}' which was not found`,
    );
  }
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
  const relation = relationOf(input, context.session.manifest.quoting);
  const node = { ...asTestedNode(test, model), name: input.name };
  const cache = context.cache();
  return renderWithEffects(
    (journal) => {
      const { scope } = makeRunScope({ ...context, node, journal, cache });
      scope.define('this', relation);
      const call = (name: string, ...positional: Value[]) =>
        callValue(scope.lookup(name) ?? null, { positional, keyword: new Map() });
      const columns = call('get_columns_in_relation', relation);
      const sql = call('get_fixture_sql', valueOfData([...rows]), columns);
      return `\n-- Fixture for ${input.name}\n${toText(sql)}`;
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
  if (fixture.format === 'csv') return fullRowFirst(csvRows(textOf(test, fixture, reader), reader));
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

/** CSV records as rows of text; an empty field is null. */
function csvRows(text: string, reader: FixtureReader): DataObject[] {
  const [header = [], ...records] = reader.parseCsv(text.trim());
  return records.map((record) =>
    Object.fromEntries(
      header.map((name, at) => [
        name.trim(),
        record[at] === undefined || record[at] === '' ? null : (record[at] ?? null),
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
      ? { expected_sql: sqlText(test, expect, reader) }
      : { expected_rows: [...fixtureRows(test, expect, reader)] };
  return {
    ...asTestedNode(test, model),
    config: { ...model.config, ...expected, materialized: 'unit' },
  };
}
