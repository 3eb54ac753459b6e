import type { CommandName } from './command';

/** How an option takes values: none (`--x` and `--no-x`), one, or all words up to the next option. */
export type OptionShape = 'flag' | 'one' | 'many';

export interface OptionSpec {
  /** The long name without dashes. */
  readonly name: string;
  readonly shape: OptionShape;
  readonly aliases?: readonly string[];
  /** Whether `--no-x` takes a flag back; true where nothing is said. */
  readonly isNegatable?: false;
  /** The commands that take it; absent for all. */
  readonly commands?: readonly CommandName[];
  readonly choices?: readonly string[];
  /** The commands that take any value, whatever the choices of the others. */
  readonly freeFor?: readonly CommandName[];
  /** Why it cannot be used here; absent when it can. */
  readonly refusal?: string;
}

const RUNS: readonly CommandName[] = [
  'seed',
  'run',
  'test',
  'build',
  'snapshot',
  'freshness',
  'clone',
  'generate',
  'compile',
  'show',
];
const SELECTS: readonly CommandName[] = [...RUNS, 'ls'];
const TYPE_COMMANDS: readonly CommandName[] = ['build', 'test', 'ls', 'clone'];
const TYPES = [
  'metric',
  'semantic_model',
  'saved_query',
  'source',
  'analysis',
  'function',
  'model',
  'test',
  'unit_test',
  'exposure',
  'snapshot',
  'seed',
  'default',
];

/** The names of `--select` that dbt gives up. */
export const FORMER_SELECT: readonly string[] = ['--models', '--model', '-m'];

/** Options that tell dbt how to work, and change nothing here. */
const IDLE: readonly OptionSpec[] = [
  ...[
    'macro-debugging',
    'log-cache-events',
    'use-colors-file',
    'use-experimental-parser',
    'partial-parse-file-diff',
    'upload-to-artifacts-ingest-api',
    'use-fast-test-edges',
    'single-threaded',
    'show-resource-report',
  ].map((name) => ({ name, shape: 'flag' }) as const),
  ...['export-saved-queries', 'include-saved-query'].map(
    (name) => ({ name, shape: 'flag', commands: ['build'] }) as const,
  ),
  ...['log-level-file', 'log-format-file', 'log-file-max-bytes', 'partial-parse-file-path'].map(
    (name) => ({ name, shape: 'one' }) as const,
  ),
  { name: 'record-timing-info', shape: 'one', aliases: ['-r'] },
  {
    name: 'sqlparse',
    shape: 'one',
    commands: [
      'build',
      'generate',
      'compile',
      'show',
      'run',
      'seed',
      'snapshot',
      'freshness',
      'test',
    ],
  },
];

/** dbt's options, and the four of our own at the end. */
export const OPTIONS: readonly OptionSpec[] = [
  {
    name: 'select',
    shape: 'many',
    aliases: ['-s', ...FORMER_SELECT],
    commands: SELECTS,
  },
  { name: 'exclude', shape: 'many', commands: SELECTS },
  { name: 'selector', shape: 'one', commands: SELECTS },
  {
    name: 'resource-type',
    shape: 'many',
    aliases: ['--resource-types'],
    commands: TYPE_COMMANDS,
    choices: [...TYPES, 'all'],
  },
  {
    name: 'exclude-resource-type',
    shape: 'many',
    aliases: ['--exclude-resource-types'],
    commands: TYPE_COMMANDS,
    choices: TYPES,
  },
  {
    name: 'indirect-selection',
    shape: 'one',
    choices: ['eager', 'cautious', 'buildable', 'empty'],
  },
  { name: 'vars', shape: 'one' },
  { name: 'target', shape: 'one', aliases: ['-t'] },
  { name: 'profile', shape: 'one' },
  { name: 'project-dir', shape: 'one' },
  { name: 'profiles-dir', shape: 'one' },
  { name: 'target-path', shape: 'one' },
  { name: 'log-path', shape: 'one' },
  { name: 'threads', shape: 'one', commands: [...RUNS, 'parse', 'run-operation', 'retry'] },
  {
    name: 'full-refresh',
    shape: 'flag',
    aliases: ['-f'],
    // A retry takes it, and what the earlier command said counts.
    commands: ['seed', 'run', 'build', 'compile', 'show', 'clone', 'retry'],
    isNegatable: false,
  },
  { name: 'fail-fast', shape: 'flag', aliases: ['-x'] },
  { name: 'store-failures', shape: 'flag', commands: ['build', 'test'], isNegatable: false },
  {
    name: 'output',
    shape: 'one',
    aliases: ['-o'],
    commands: ['ls', 'show', 'compile', 'freshness'],
    freeFor: ['freshness'],
    choices: ['json', 'text', 'name', 'path', 'selector'],
  },
  { name: 'output-keys', shape: 'many', commands: ['ls'] },
  { name: 'limit', shape: 'one', commands: ['show'] },
  { name: 'inline', shape: 'one', commands: ['show', 'compile'] },
  { name: 'inline-direct', shape: 'one', commands: ['show'] },
  // Of a build dbt takes it and shows nothing.
  { name: 'show', shape: 'flag', commands: ['seed', 'build'] },
  { name: 'quiet', shape: 'flag', aliases: ['-q'] },
  { name: 'debug', shape: 'flag', aliases: ['-d'] },
  { name: 'use-colors', shape: 'flag' },
  {
    name: 'log-level',
    shape: 'one',
    choices: ['debug', 'info', 'warn', 'error', 'none'],
  },
  ...IDLE,
  { name: 'log-format', shape: 'one', choices: ['text', 'json', 'default'] },
  { name: 'partial-parse', shape: 'flag' },
  { name: 'static-parser', shape: 'flag' },
  { name: 'version-check', shape: 'flag' },
  { name: 'introspect', shape: 'flag', commands: ['compile', 'show'] },
  { name: 'populate-cache', shape: 'flag' },
  { name: 'cache-selected-only', shape: 'flag' },
  { name: 'print', shape: 'flag' },
  { name: 'printer-width', shape: 'one' },
  { name: 'send-anonymous-usage-stats', shape: 'flag' },
  { name: 'write-json', shape: 'flag' },
  { name: 'show-all-deprecations', shape: 'flag' },
  { name: 'warn-error', shape: 'flag', isNegatable: false },
  { name: 'warn-error-options', shape: 'one' },
  { name: 'empty', shape: 'flag', commands: ['run', 'build', 'snapshot', 'compile'] },
  { name: 'sample', shape: 'one', commands: ['run', 'build'] },
  { name: 'state', shape: 'one' },
  { name: 'defer', shape: 'flag' },
  { name: 'defer-state', shape: 'one' },
  { name: 'favor-state', shape: 'flag' },
  { name: 'event-time-start', shape: 'one', commands: ['run', 'build'] },
  { name: 'event-time-end', shape: 'one', commands: ['run', 'build'] },
  { name: 'args', shape: 'one', commands: ['run-operation'] },
  { name: 'config-dir', shape: 'flag', commands: ['debug'], isNegatable: false },
  { name: 'connection', shape: 'flag', commands: ['debug'], isNegatable: false },
  { name: 'inject-ephemeral-ctes', shape: 'flag', commands: ['compile'] },
  { name: 'compile', shape: 'flag', commands: ['generate'] },
  { name: 'empty-catalog', shape: 'flag', commands: ['generate'] },
  {
    name: 'static',
    shape: 'flag',
    commands: ['generate'],
    refusal: 'the page of the docs comes with dbt; put catalog.json and manifest.json beside it',
  },
  { name: 'lock', shape: 'flag', commands: ['deps'] },
  { name: 'upgrade', shape: 'flag', commands: ['deps'] },
  {
    name: 'add-package',
    shape: 'one',
    commands: ['deps'],
    refusal: 'add the package to packages.yml by hand',
  },
  { name: 'source', shape: 'one', commands: ['deps'], choices: ['hub', 'git', 'local'] },
  { name: 'clean-project-files-only', shape: 'flag', commands: ['clean'] },
  { name: 'engine', shape: 'one', choices: ['native', 'wasm'] },
  { name: 'seeds-dir', shape: 'one' },
  { name: 'export', shape: 'one' },
  { name: 'format', shape: 'one', choices: ['csv', 'parquet'] },
];

/** Options that name files or folders of a machine, which a tab does not have. */
export const MACHINE_OPTIONS: readonly string[] = [
  'project-dir',
  'profiles-dir',
  'config-dir',
  'state',
  'defer',
  'defer-state',
  'favor-state',
  'target-path',
  'log-path',
  'engine',
  'seeds-dir',
  'export',
  'format',
  'target',
  'profile',
];
