import { type DataObject, textOr, textOrNull } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import type { Fixture, FixtureFormat } from '../manifest';
import type { PropertyEntry } from '../properties';
import type { YamlPath } from '../yaml';
import { isWithoutRows } from './seedInputs';

const FORMATS: readonly FixtureFormat[] = ['dict', 'csv', 'sql'];

/** What is known of the files that hold rows of unit tests. */
export interface RowFiles {
  hasFixture(name: string): boolean;
  /** The text of the seed that an input names; undefined where it names no seed. */
  seedText(input: string): string | undefined;
}

/** No rows at all. */
export const NO_FIXTURE: Fixture = { rows: [], format: 'dict', fixture: null };

/** Rows in YAML (dict), as CSV text or as SQL, here or in a file below tests/fixtures; an input may be a seed as it is. */
export function readFixture(
  entry: PropertyEntry,
  data: DataObject,
  path: YamlPath,
  context: { readonly problems: ProblemLog; readonly rowFiles: RowFiles },
): Fixture {
  const { problems, rowFiles } = context;
  const at = entry.at(path);
  const written = textOr(data.format, 'dict');
  const format = FORMATS.find((known) => known === written);
  if (format === undefined) {
    const where = 'The `format:` of a unit test';
    problems.report('yaml-shape', { where, expected: 'dict, csv or sql' }, at);
    return NO_FIXTURE;
  }
  const fixture = textOrNull(data.fixture);
  const input = textOrNull(data.input);
  if (isWithoutRows(data) && input !== null) {
    const seedText = rowFiles.seedText(input);
    if (seedText === undefined)
      problems.report('unit-test-seed-missing', { name: entry.name, input }, at);
    return { rows: [], format, fixture, seedText: seedText ?? '' };
  }
  const expected =
    format === 'dict' ? Array.isArray(data.rows) : typeof (fixture ?? data.rows) === 'string';
  if (!expected) problems.report('unit-test-rows', { name: entry.name, format }, at);
  else if (fixture !== null && !rowFiles.hasFixture(fixture))
    problems.report('unit-test-fixture-missing', { name: entry.name, fixture }, at);
  return { rows: data.rows ?? [], format, fixture };
}
