import { type Data, type DataObject, textList } from '../base/data';
import type { Warning } from '../base/problems/problem';
import { parseYaml } from '../project/yaml';
import { type CommandOptions, readMapping, UsageError } from './parseCommandLine';
import { WARNING_NAMES } from './warningNames';

/** What a command makes of warnings. One that dbt does not know has no name and counts for nothing. */
export interface WarnErrors {
  isError(warning: Warning): boolean;
  isSilent(warning: Warning): boolean;
  /** Whether data tests that warn fail. */
  readonly failsTests: boolean;
}

/** A data test that warns. */
const TEST_WARNING: Warning = { event: 'LogTestResult' };

/** The name that stands for all that dbt gives up. */
const DEPRECATIONS = 'Deprecations';

/** What `--warn-error` and `--warn-error-options` say. Throws a UsageError. */
export function readWarnErrors(options: CommandOptions): WarnErrors {
  const { error, warn, silence } = readNames(options);
  const isAll = options.flag('warn-error') ?? false;
  const isIn = (names: readonly string[], { event, heading }: Warning) =>
    names.includes(event ?? '') ? 'named' : heading && names.includes(DEPRECATIONS) && 'grouped';
  const isError = (warning: Warning): boolean => {
    if (warning.event === undefined) return false;
    if (isAll) return true;
    const asked = isIn(error, warning);
    const spared = isIn(warn, warning) || isIn(silence, warning);
    if (asked === 'named') return spared !== 'named';
    return (asked === 'grouped' || isEvery(error)) && !spared;
  };
  return {
    isError,
    failsTests: isError(TEST_WARNING),
    isSilent: (warning) => {
      if (isAll) return false;
      const silenced = isIn(silence, warning);
      const isNamed = isIn(error, warning) === 'named' || isIn(warn, warning) === 'named';
      return silenced === 'named' || (silenced === 'grouped' && !isNamed);
    },
  };
}

/** The former keys that `--warn-error-options` or `flags:` have, which dbt gives up. */
export function formerKeys(options: CommandOptions): ('include' | 'exclude')[] {
  const given = readGiven(options);
  return (['include', 'exclude'] as const).filter((key) => given[key] !== undefined);
}

function isEvery(names: readonly string[]): boolean {
  return names === EVERY;
}

const EVERY: readonly string[] = ['all'];

type Names = Record<'error' | 'warn' | 'silence', readonly string[]>;

function readNames(options: CommandOptions): Names {
  const given = readGiven(options);
  if (options.flag('warn-error') && options.given.has('warn-error-options'))
    throw new UsageError('warn_error: mutually exclusive with warn_error_options');
  const error = namesOf(given, 'error', 'include');
  const warn = namesOf(given, 'warn', 'exclude');
  const silence = namesOf(given, 'silence');
  if (warn.length > 0 && !isEvery(error) && ![...error, ...silence].includes(DEPRECATIONS))
    throw faulty(`\`warn\` needs \`error: all\`, or ${DEPRECATIONS} in \`error\` or \`silence\``);
  return { error, warn, silence };
}

function readGiven(options: CommandOptions): DataObject {
  const name = 'warn-error-options';
  return readMapping(options, name, (text) => parseYaml(text, `--${name}`).data);
}

function namesOf(given: DataObject, key: keyof Names, former?: 'include' | 'exclude') {
  const [now, before] = [given[key], former && given[former]];
  if (former && isFilled(now) && isFilled(before))
    throw faulty(`Only \`${former}\` or \`${key}\` can be specified, not both`);
  const names = before ?? now;
  if (key === 'error' && (names === 'all' || names === '*')) return EVERY;
  if (typeof names === 'string')
    throw faulty(`\`${key}\` must be a list of names${key === 'error' ? ", or 'all'" : ''}`);
  const wrong = textList(names).find((name) => name !== DEPRECATIONS && !WARNING_NAMES.has(name));
  if (wrong !== undefined) throw faulty(`${wrong} is not a valid dbt error name`);
  return textList(names);
}

function isFilled(names: Data | undefined): boolean {
  return names !== undefined && names !== null && names !== '' && String(names) !== '';
}

function faulty(reason: string): UsageError {
  return new UsageError(`Invalid value for '--warn-error-options': ${reason}.`);
}
