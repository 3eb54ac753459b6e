import { MACHINE_OPTIONS } from '../../core/command/options';
import {
  type Command,
  type CommandOptions,
  parseCommandLine,
  UsageError,
} from '../../core/command/parseCommandLine';

/** A command that the tab can run, as typed and understood; or one line that says why not. */
export interface TabCommand extends Command {
  readonly text: string;
  /** Without the leading `dbt`. */
  readonly words: readonly string[];
}

const NOTHING_TO_CLONE =
  'dbt clone makes views on what another environment has built, and a tab has one database only: there is nothing to clone.';
const ONE_STATE =
  ': there is one database and one state, what was last built here. `state:` selects by it without an option.';
const DEFERRED =
  ': all models stand in one database, so no ref needs to be led to where another state has it.';
const REASONS: Readonly<Record<string, string>> = {
  state: ONE_STATE,
  defer: DEFERRED,
  'defer-state': DEFERRED,
  'favor-state': DEFERRED,
};

/** Understands the words of a command line in the tab; a text is the reason why it cannot run. */
export function parseInTab(words: readonly string[]): TabCommand | string {
  const own = words[0] === 'dbt' ? words.slice(1) : words;
  try {
    const command = parseCommandLine(own);
    if (command.name === 'clone') return NOTHING_TO_CLONE;
    const odd = MACHINE_OPTIONS.find((name) => isGiven(command.options, name));
    if (odd !== undefined) return `--${odd} has no meaning in a tab${REASONS[odd] ?? '.'}`;
    return { ...command, words: own, text: ['dbt', ...own].map(quoteWord).join(' ') };
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

function isGiven(options: CommandOptions, name: string): boolean {
  return options.text(name) !== undefined || options.flag(name) !== undefined;
}

/** The word as a shell would want it. */
function quoteWord(word: string): string {
  return /^[\w@%+=:,./*-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
