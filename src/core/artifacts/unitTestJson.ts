import { sha256Hex } from '../base/checksum';
import { type Data, type DataObject, objectOr } from '../base/data';
import { type FixtureReader, shownRows } from '../compile/unitTest';
import type { Fixture, UnitTestNode } from '../project/manifest';
import { valueOfData } from '../python/data';
import { toRepr } from '../python/repr';

/** What dbt's manifest shows of a unit test: its rows read, and a checksum of all that it depends on. */
export function unitTestJson(test: UnitTestNode, reader: FixtureReader): DataObject {
  const given = test.given.map(({ input, ...fixture }) => ({
    input,
    ...readFixture(test, fixture, reader),
  }));
  const expected = readFixture(test, test.expect, reader);
  const overrides = test.overrides && {
    macros: {},
    vars: {},
    env_vars: {},
    ...objectOr(test.overrides),
  };
  return {
    given,
    expect: expected,
    overrides,
    checksum: sha256Hex(stateOf(test, given, expected, overrides)),
  };
}

function readFixture(test: UnitTestNode, fixture: Fixture, reader: FixtureReader) {
  const { format, fixture: name } = fixture;
  return { rows: shownRows(test, fixture, reader), format, fixture: name };
}

type ReadFixture = ReturnType<typeof readFixture>;

/** The test as Python prints dbt's objects of it: what its checksum is made of. */
function stateOf(
  { model, versions }: UnitTestNode,
  given: readonly (ReadFixture & { readonly input: string })[],
  expected: ReadFixture,
  overrides: DataObject | null,
): string {
  const inputs = given.map(
    ({ input, ...rest }) => `UnitTestInputFixture(input=${repr(input)}, ${fixtureText(rest)})`,
  );
  const output = `UnitTestOutputFixture(${fixtureText(expected)})`;
  const fields = Object.entries(overrides ?? {}).map(([key, value]) => `${key}=${repr(value)}`);
  const changes = overrides === null ? 'None' : `UnitTestOverrides(${fields.join(', ')})`;
  const files = given.flatMap(({ fixture, rows }) => (fixture === null ? [] : [`-${text(rows)}`]));
  return `${model}-${choiceText(versions)}-[${inputs.join(', ')}]-${output}-${changes}${files.join('')}`;
}

function choiceText(versions: UnitTestNode['versions']): string {
  if (versions === null) return 'None';
  const { include = null, exclude = null } = versions;
  return `UnitTestNodeVersions(include=${repr(include)}, exclude=${repr(exclude)})`;
}

const FORMATS = { dict: 'Dict', csv: 'CSV', sql: 'SQL' } as const;

function fixtureText({ rows, format, fixture }: ReadFixture): string {
  const kind = `<UnitTestFormat.${FORMATS[format]}: '${format}'>`;
  return `rows=${repr(rows)}, format=${kind}, fixture=${repr(fixture)}`;
}

function repr(data: Data): string {
  return toRepr(valueOfData(data));
}

function text(data: Data): string {
  return typeof data === 'string' ? data : repr(data);
}
