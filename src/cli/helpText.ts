import { DBT_DUCKDB_VERSION, DBT_VERSION } from '../core/base/version';
import { RUN_TYPES } from '../core/command/command';
import { OPTIONS, type OptionSpec } from '../core/command/options';

const COMMANDS = Object.keys(RUN_TYPES).sort();

/** The answer to `--help` and `--version`, which run nothing; undefined for any other command line. */
export function helpText(words: readonly string[]): string | undefined {
  const [first] = words;
  if (words.some((word) => ['--version', '-V', '-v'].includes(word))) return versionText();
  if (!words.some((word) => word === '--help' || word === '-h')) return undefined;
  const command = COMMANDS.find((name) => name === first);
  const options = OPTIONS.filter(
    ({ commands, refusal }) =>
      refusal === undefined &&
      (commands === undefined ||
        (command !== undefined && commands.some((name) => name === command))),
  );
  const usage = `Usage: shopsmart ${command ?? 'COMMAND'} [OPTIONS]`;
  const about = `Runs a dbt project on DuckDB as stock dbt ${DBT_VERSION} does, without dbt.`;
  const commands = command === undefined ? `\nCommands: ${COMMANDS.join(', ')}\n` : '';
  return `${usage}\n\n${about}\n${commands}\nOptions:\n${options.map(optionLine).join('\n')}`;
}

/** What is said of a command line that cannot be understood. */
export function misuseText(words: readonly string[], message: string): string {
  const at = words.findIndex((word) => (COMMANDS as string[]).includes(word));
  const group = words[at - 1] === 'docs' || words[at - 1] === 'source' ? `${words[at - 1]} ` : '';
  const call = at === -1 ? 'shopsmart' : `shopsmart ${group}${words[at]}`;
  const form = at === -1 ? '[OPTIONS] [COMMAND] [ARGS]...' : '[OPTIONS]';
  return `Usage: ${call} ${form}\nTry '${call} --help' for help.\n\nError: ${message}`;
}

function optionLine({ name, shape, aliases = [], choices }: OptionSpec): string {
  const values = choices ? choices.join('|') : 'TEXT';
  const form = {
    flag: `--${name} / --no-${name}`,
    one: `--${name} ${values}`,
    many: `--${name} ${values}…`,
  };
  return `  ${[...aliases.filter((alias) => /^-\w$/.test(alias)), form[shape]].join(', ')}`;
}

function versionText(): string {
  return `shopsmart, following:\n  dbt-core: ${DBT_VERSION}\n  dbt-duckdb: ${DBT_DUCKDB_VERSION}`;
}
