import { COMMAND_GROUPS } from '../../../../core/command/command';
import { MACHINE_OPTIONS, OPTIONS, type OptionSpec } from '../../../../core/command/options';

/** What can follow in a command line, beyond dbt's own words. */
export interface Vocabulary {
  /** Names of models, seeds and snapshots. */
  readonly nodes: readonly string[];
  readonly tests: readonly string[];
  /** What `run-operation` can call. */
  readonly macros: readonly string[];
  readonly tags: readonly string[];
  /** Folders that hold nodes. */
  readonly paths: readonly string[];
}

export interface Completion {
  readonly text: string;
  readonly detail: string;
}

/** The completions of the word at the caret, and the part of the line that they replace. */
export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
}

const COMMANDS: readonly (readonly [string, string])[] = [
  ['build', 'seeds, models, snapshots and their tests'],
  ['run', 'models only'],
  ['test', 'tests only'],
  ['seed', 'seeds only'],
  ['snapshot', 'snapshots only'],
  ['retry', 'what failed in the last run'],
  ['ls', 'list what is selected'],
  ['compile', 'write the SQL, run nothing'],
  ['show', 'the first rows of one node'],
  ['source freshness', 'how old the rows of sources are'],
  ['docs generate', 'manifest.json and catalog.json'],
  ['run-operation', 'call a macro'],
  ['parse', 'read the project'],
  ['deps', 'the packages that came with the project'],
  ['debug', 'versions, storage and target'],
];
const RESOURCE_TYPES = ['model', 'seed', 'snapshot', 'test', 'unit_test', 'exposure', 'analysis'];
const RESULTS = ['error', 'fail', 'warn', 'pass', 'success', 'skipped'];
const MOST = 50;

/** Completes the word at the caret of a command line. */
export function completeCommand(line: string, caret: number, words: Vocabulary): Completions {
  const before = wordsBefore(line.slice(0, caret));
  const typed = before.at(-1) ?? '';
  const from = caret - typed.length;
  const found = candidates(before.slice(0, -1), typed, words);
  const { prefix, options } = found;
  const part = typed.slice(prefix.length).toLowerCase();
  const matching = options
    .filter(({ text }) => text.toLowerCase().includes(part) && text !== typed.slice(prefix.length))
    .sort((a, b) => rank(a.text, part) - rank(b.text, part));
  const to = caret + (/^\S*/.exec(line.slice(caret))?.[0].length ?? 0);
  return { from: from + prefix.length, to, options: matching.slice(0, MOST) };
}

/** Those that begin with what was typed come first. */
function rank(text: string, part: string): number {
  return text.toLowerCase().startsWith(part) ? 0 : 1;
}

interface Candidates {
  /** What stays in front of a completion: `+`, `@`, `a,`. */
  readonly prefix: string;
  readonly options: readonly Completion[];
}

const NOTHING: Candidates = { prefix: '', options: [] };

function candidates(done: readonly string[], typed: string, words: Vocabulary): Candidates {
  const own = done[0] === 'dbt' ? done.slice(1) : done;
  const { command, group, operand } = readCommand(own);
  if (command === undefined && !typed.startsWith('-')) {
    const all = commandsAfter(group);
    return { prefix: '', options: done.length === 0 ? [{ text: 'dbt', detail: '' }, ...all] : all };
  }
  const open = openOption(own);
  if (typed.startsWith('-') && (!open || open.isFilled || open.spec.shape === 'many'))
    return { prefix: '', options: flagsOf(command) };
  if (open) return valuesOf(open.spec, typed, words);
  return command === 'run-operation' && operand === undefined
    ? { prefix: '', options: words.macros.map((text) => ({ text, detail: 'macro' })) }
    : NOTHING;
}

/** The command that stands already; of one of two words its group alone, as long as the second word is missing. */
function readCommand(done: readonly string[]): {
  readonly command?: string;
  readonly group?: string;
  readonly operand?: string;
} {
  const [first, second] = done.filter((word) => !word.startsWith('-'));
  if (first === undefined) return {};
  const group = COMMAND_GROUPS[first];
  if (!group) return { command: first, ...(second !== undefined && { operand: second }) };
  return second === undefined ? { group: first } : { command: group[second] ?? second };
}

/** The commands, or the second words of those whose first word stands already. */
function commandsAfter(first: string | undefined): Completion[] {
  const head = first === undefined ? '' : `${first} `;
  return COMMANDS.filter(([text]) => text.startsWith(head)).map(([text, detail]) => ({
    text: text.slice(head.length),
    detail,
  }));
}

/** The option that the next word belongs to. */
function openOption(done: readonly string[]): { spec: OptionSpec; isFilled: boolean } | undefined {
  const at = done.findLastIndex((word) => word.startsWith('-'));
  const head = done[at];
  const spec = OPTIONS.find(
    ({ name, aliases }) => head === `--${name}` || aliases?.includes(head ?? ''),
  );
  if (!spec || spec.shape === 'flag') return undefined;
  const isFilled = at < done.length - 1;
  return spec.shape === 'one' && isFilled ? undefined : { spec, isFilled };
}

function flagsOf(command: string | undefined): Completion[] {
  return OPTIONS.filter(
    ({ name, commands, refusal }) =>
      refusal === undefined &&
      !MACHINE_OPTIONS.includes(name) &&
      (!commands || commands.some((one) => one === command)),
  ).map(({ name, shape }) => ({
    text: `--${name}`,
    detail: shape === 'flag' ? '' : shape === 'one' ? 'value' : 'values',
  }));
}

function valuesOf({ name, choices }: OptionSpec, typed: string, words: Vocabulary): Candidates {
  if (choices) return { prefix: '', options: choices.map((text) => ({ text, detail: '' })) };
  switch (name) {
    case 'select':
    case 'exclude': {
      const [prefix = ''] = /^(?:.*,)?(?:@|\d*\+)?/.exec(typed) ?? [];
      return { prefix, options: selectors(words) };
    }
    case 'resource-type':
    case 'exclude-resource-type':
      return { prefix: '', options: RESOURCE_TYPES.map((text) => ({ text, detail: '' })) };
    default:
      return NOTHING;
  }
}

function selectors({ nodes, tags, paths, tests }: Vocabulary): Completion[] {
  const list = (texts: readonly string[], detail: string, method = '') =>
    texts.map((text) => ({ text: method + text, detail }));
  return [
    ...list(nodes, 'node'),
    ...list(tags, 'tag', 'tag:'),
    ...list(paths, 'folder', 'path:'),
    ...list(RESULTS, 'last result', 'result:'),
    ...list(RESOURCE_TYPES, 'kind', 'resource_type:'),
    ...list(tests, 'test'),
  ];
}

/** The words of a line up to its end; the last one may be empty. Quotes hold words together. */
function wordsBefore(line: string): string[] {
  const words: string[] = line.match(/(?:'[^']*'?|"[^"]*"?|[^\s'"])+/g) ?? [];
  return /(^|\s)$/.test(line) && !isQuoted(line) ? [...words, ''] : words;
}

/** Whether the end of the line lies inside of quotes. */
function isQuoted(line: string): boolean {
  return /['"]/.test(line.replaceAll(/'[^']*'|"[^"]*"/g, ''));
}

/** The line with a completion taken, and the caret behind it. */
export function takeCompletion(
  line: string,
  { from, to }: Completions,
  text: string,
): { readonly line: string; readonly caret: number } {
  const rest = line.slice(to);
  const taken = rest === '' ? `${text} ` : text;
  return { line: line.slice(0, from) + taken + rest, caret: from + taken.length };
}
