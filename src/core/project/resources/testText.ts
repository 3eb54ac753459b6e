import {
  type Data,
  type DataObject,
  isDataObject,
  objectOr,
  textOr,
  textOrNull,
} from '../../base/data';

/** The configs of a test that dbt knows, in the order in which it writes them. */
export const TEST_CONFIGS: readonly string[] = [
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
];
/** The configs that may stand among a test's arguments. */
const CONFIG_KEYS = new Set([...TEST_CONFIGS, 'group', 'static_analysis']);

/** A data test as a properties file writes it. */
export interface TestText {
  /** The test's macro, with its package where that is named. */
  readonly fullName: string;
  readonly customName: string | null;
  readonly kwargs: DataObject;
  readonly config: DataObject;
  readonly description: string;
  /** What stands beside `arguments:`, and what stands below it. */
  readonly beside: DataObject;
  readonly inner: Data | undefined;
}

/**
 * Reads a test: it is its name; a mapping of its name to its arguments; or a mapping with the key
 * `test_name`. The column that it stands at is an argument too. Undefined for anything else. `nests` says whether `arguments:`
 * holds arguments, or is one itself.
 */
export function parseTestText(
  test: Data,
  columnName: string | null,
  nests: boolean,
): TestText | undefined {
  const column: DataObject = columnName === null ? {} : { column_name: columnName };
  if (typeof test === 'string') return parseArguments(test, {}, column, nests);
  if (!isDataObject(test)) return undefined;
  const { test_name: named, ...others } = test;
  if (typeof named === 'string') return parseArguments(named, others, column, nests);
  const [first, second] = Object.entries(test);
  if (!first || second) return undefined;
  const [name, args] = first;
  return isDataObject(args) ? parseArguments(name, args, column, nests) : undefined;
}

/** The arguments may stand below `arguments:`, where dbt reads them as if they stood behind what is beside it. */
function parseArguments(
  fullName: string,
  given: DataObject,
  column: DataObject,
  nests: boolean,
): TestText {
  const { arguments: inner, ...beside } = given;
  const data = nests ? { ...beside, ...column, ...objectOr(inner) } : { ...given, ...column };
  const kwargs: DataObject = {};
  const config: DataObject = {};
  for (const [key, value] of Object.entries(data)) {
    if (key === 'config' && isDataObject(value)) Object.assign(config, value);
    else if (CONFIG_KEYS.has(key)) config[key] = value;
    else if (key !== 'name' && key !== 'description') kwargs[key] = value;
  }
  return {
    fullName,
    customName: textOrNull(data.name),
    kwargs,
    config,
    description: textOr(data.description, ''),
    beside,
    inner,
  };
}

/** Whether a key beside `arguments:` is an argument itself. */
export function isArgument(key: string): boolean {
  return (
    !TEST_CONFIGS.includes(key) && !['config', 'name', 'description', 'column_name'].includes(key)
  );
}
