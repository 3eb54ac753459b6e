import { closestName } from '../base/closest';
import { type Data, type DataObject, isDataObject } from '../base/data';
import { COMMAND_GROUPS, type CommandName } from './command';
import { FORMER_SELECT, OPTIONS, type OptionSpec } from './options';

/** A command line, understood. */
export interface Command {
  readonly name: CommandName;
  /** The options that were given: text, lists of words, or true/false for flags. */
  readonly options: CommandOptions;
  /** The macro that `run-operation` calls. */
  readonly operand?: string;
  /** Whether an option has a name that dbt gives up, as `--models` for `--select`. */
  readonly isFormer?: boolean;
  /** Whether `ls` was called `list`: of that dbt does not say what the project holds. */
  readonly isList?: boolean;
}

export interface CommandOptions {
  text(name: string): string | undefined;
  words(name: string): readonly string[] | undefined;
  flag(name: string): boolean | undefined;
  /** All that was given, by name. */
  readonly given: ReadonlyMap<string, Value>;
}

/** A command line that cannot be run: what to say, in one line. */
export class UsageError extends Error {}

const COMMANDS: Readonly<Record<string, CommandName>> = {
  parse: 'parse',
  compile: 'compile',
  ls: 'ls',
  list: 'ls',
  seed: 'seed',
  run: 'run',
  test: 'test',
  build: 'build',
  snapshot: 'snapshot',
  show: 'show',
  deps: 'deps',
  clean: 'clean',
  clone: 'clone',
  retry: 'retry',
  debug: 'debug',
  'run-operation': 'run-operation',
};

const KNOWN_ELSEWHERE = new Set(['docs', 'init', 'source']);

/** What an option was given. */
export type Value = string | boolean | readonly string[];
type Values = Map<string, Value>;

/** Parses the words of a dbt command line, without the leading `dbt`. Throws a UsageError with one line of words. */
export function parseCommandLine(words: readonly string[]): Command {
  const values: Values = new Map();
  const given = [...words];
  let name: CommandName | undefined;
  let operand: string | undefined;
  let typed = '';
  const extra: string[] = [];
  while (given.length > 0) {
    const word = given.shift() ?? '';
    if (word.startsWith('-') && word !== '-') readOption(word, given, values);
    else if (name === undefined) {
      name = commandOf(word, given);
      typed = word;
    } else if (name === 'run-operation' && operand === undefined) operand = word;
    else extra.push(word);
  }
  if (name === undefined) {
    throw new UsageError(`Missing command. Choose one of ${Object.keys(COMMANDS).join(', ')}.`);
  }
  refuseArguments(name, operand, extra);
  checkOptions(name, values);
  return {
    name,
    options: makeOptions(values),
    ...(operand !== undefined && { operand }),
    ...(typed === 'list' && { isList: true }),
    ...readFormer(name, words, values),
  };
}

function refuseArguments(
  name: CommandName,
  operand: string | undefined,
  words: readonly string[],
): void {
  if (name === 'run-operation' && operand === undefined)
    throw new UsageError("Missing argument 'MACRO'.");
  if (words.length === 0) return;
  const noun = words.length === 1 ? 'argument' : 'arguments';
  throw new UsageError(`Got unexpected extra ${noun} (${words.join(' ')})`);
}

/** Whether `--select` has a former name; for `ls` that is an option of its own, which means models alone. */
function readFormer(
  name: CommandName,
  words: readonly string[],
  values: Values,
): { isFormer?: boolean } {
  if (!words.some((word) => FORMER_SELECT.includes(word.split('=', 1)[0] ?? ''))) return {};
  if (name !== 'ls') return { isFormer: true };
  const isBeside = words.some((word) => /^(?:-s|--select)(?:=|$)/.test(word));
  const other = isBeside ? 'select' : values.has('resource-type') ? 'resource_type' : undefined;
  if (other !== undefined)
    throw new UsageError(`"models" and "${other}" are mutually exclusive arguments`);
  values.set('resource-type', ['model']);
  return { isFormer: true };
}

function commandOf(word: string, rest: string[]): CommandName {
  const group = COMMAND_GROUPS[word];
  const second = group && rest[0] !== undefined ? group[rest[0]] : undefined;
  if (second) {
    rest.shift();
    return second;
  }
  const name = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (name) return name;
  if (KNOWN_ELSEWHERE.has(word))
    throw new UsageError(`The command '${word}' is not supported here yet; run it with dbt.`);
  const close = closestName(word, Object.keys(COMMANDS));
  throw new UsageError(`No such command '${word}'.${close ? ` Did you mean '${close}'?` : ''}`);
}

function readOption(word: string, rest: string[], values: Values): void {
  const equal = word.startsWith('--') ? word.indexOf('=') : -1;
  const head = equal === -1 ? word : word.slice(0, equal);
  const { spec, negated } = findOption(head);
  if (spec.shape === 'flag') {
    if (equal !== -1) throw new UsageError(`Option '${head}' does not take a value.`);
    values.set(spec.name, !negated);
    return;
  }
  if (equal !== -1) rest.unshift(word.slice(equal + 1));
  const taken = spec.shape === 'many' ? takeWords(rest) : rest.splice(0, 1);
  const [first] = taken;
  if (first === undefined) throw new UsageError(`Option '${head}' requires an argument.`);
  if (spec.shape === 'one') values.set(spec.name, first);
  else values.set(spec.name, [...wordsIn(values.get(spec.name)), ...taken]);
}

function wordsIn(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

/** The words up to the next option; the first may hold several, as in `--resource-type 'model test'`. */
function takeWords(rest: string[]): string[] {
  const end = rest.findIndex((word) => word.startsWith('-'));
  const [first, ...others] = rest.splice(0, end === -1 ? rest.length : end);
  return first === undefined ? [] : [...first.split(' '), ...others];
}

function findOption(head: string): { spec: OptionSpec; negated: boolean } {
  for (const spec of OPTIONS) {
    if (head === `--${spec.name}` || spec.aliases?.includes(head)) return { spec, negated: false };
    if (spec.shape === 'flag' && spec.isNegatable !== false && head === `--no-${spec.name}`)
      return { spec, negated: true };
  }
  const close = closestName(
    head.replace(/^-+/, ''),
    OPTIONS.map(({ name }) => name),
  );
  throw new UsageError(`No such option '${head}'.${close ? ` Did you mean --${close}?` : ''}`);
}

function checkOptions(command: CommandName, values: Values): void {
  for (const other of ['select', 'selector'])
    if (values.has('inline') && values.has(other))
      throw new UsageError(`inline: not allowed with argument ${other}`);
  for (const [name, value] of values) {
    const spec = OPTIONS.find((option) => option.name === name);
    if (!spec) continue;
    if (spec.refusal !== undefined && value !== false)
      throw new UsageError(`--${name}: ${spec.refusal}.`);
    if (spec.commands && !spec.commands.includes(command)) {
      throw new UsageError(`No such option '--${name}'. (Of the command '${command}'.)`);
    }
    if (!spec.freeFor?.includes(command)) checkChoices(spec, value);
  }
}

function checkChoices({ name, choices }: OptionSpec, value: Value): void {
  const given = typeof value === 'boolean' ? [] : [value].flat();
  const wrong = choices && given.find((word) => !choices.includes(word));
  if (!choices || wrong === undefined) return;
  const list = choices.map((choice) => `'${choice}'`).join(', ');
  throw new UsageError(`Invalid value for '--${name}': '${wrong}' is not one of ${list}.`);
}

/** The options of a command out of their values. */
export function makeOptions(values: ReadonlyMap<string, Value>): CommandOptions {
  return {
    given: values,
    text: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    words: (name) => {
      const value = values.get(name);
      return Array.isArray(value) ? value : undefined;
    },
    flag: (name) => {
      const value = values.get(name);
      return typeof value === 'boolean' ? value : undefined;
    },
  };
}

/** A whole number; anything else is a UsageError. */
export function readCount(options: CommandOptions, name: string): number | undefined {
  const text = options.text(name);
  if (text === undefined || /^-?\d+$/.test(text)) return text === undefined ? text : Number(text);
  throw new UsageError(`Invalid value for '--${name}': '${text}' is not a valid integer.`);
}

/** Reads the mapping that an option holds as YAML, with `parse`; anything but a mapping is a UsageError. */
export function readMapping(
  options: CommandOptions,
  name: string,
  parse: (text: string) => Data,
): DataObject {
  const text = options.text(name);
  const data = text === undefined ? null : parseMapping(text, name, parse);
  if (data === null) return {};
  if (isDataObject(data)) return data;
  throw new UsageError(
    `Invalid value for '--${name}': it must be a mapping such as '{name: value}'.`,
  );
}

function parseMapping(text: string, name: string, parse: (text: string) => Data): Data {
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Invalid value for '--${name}': ${reason}`);
  }
}
