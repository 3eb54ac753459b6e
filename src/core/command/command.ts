import { type ResourceType, SEMANTIC_TYPES } from '../project/manifest';

/** dbt's commands that this engine runs. */
export type CommandName =
  | 'parse'
  | 'compile'
  | 'ls'
  | 'seed'
  | 'run'
  | 'test'
  | 'build'
  | 'snapshot'
  | 'show'
  | 'deps'
  | 'clean'
  | 'freshness'
  | 'clone'
  | 'generate'
  | 'run-operation'
  | 'retry'
  | 'debug';

/** The kinds of resource that a command runs, of those that were selected. */
export const RUN_TYPES: Readonly<Record<CommandName, readonly ResourceType[]>> = {
  parse: [],
  deps: [],
  clean: [],
  freshness: ['source'],
  clone: ['model', 'seed', 'snapshot'],
  generate: [
    'operation',
    'model',
    'seed',
    'snapshot',
    'test',
    'analysis',
    'unit_test',
    'source',
    'function',
  ],
  'run-operation': [],
  retry: [],
  debug: [],
  ls: [
    'model',
    'seed',
    'snapshot',
    'test',
    'analysis',
    'source',
    'exposure',
    'unit_test',
    'function',
    ...SEMANTIC_TYPES,
  ],
  compile: ['operation', 'model', 'seed', 'snapshot', 'test', 'analysis', 'function'],
  show: ['model', 'seed', 'snapshot', 'test', 'analysis', 'function'],
  seed: ['seed'],
  run: ['model'],
  test: ['test', 'unit_test'],
  snapshot: ['snapshot'],
  build: ['model', 'seed', 'snapshot', 'test', 'unit_test', 'exposure', 'saved_query', 'function'],
};

/** The kinds of resource that are meant where none is named. */
export const DEFAULT_TYPES: readonly ResourceType[] = RUN_TYPES.ls.filter(
  (type) => type !== 'analysis',
);

/** Whether the command changes the database, and so runs the hooks around a run. */
export function isRunCommand(command: CommandName): boolean {
  return ['seed', 'run', 'test', 'build', 'snapshot', 'freshness', 'clone'].includes(command);
}

/** The commands that read dbt_project.yml alone: nothing is parsed, no profile and no database is needed. */
export function isOutlineCommand(command: CommandName): boolean {
  return command === 'deps' || command === 'clean';
}

/** Commands of two words, such as `source freshness`: their first word, and what the second one makes of it. */
export const COMMAND_GROUPS: Readonly<Record<string, Readonly<Record<string, CommandName>>>> = {
  docs: { generate: 'generate' },
  source: { freshness: 'freshness', 'snapshot-freshness': 'freshness' },
};

/** Whether the command leaves a run_results.json, which is what `retry` goes by. */
export function writesResults(command: CommandName): boolean {
  return command === 'run-operation' || (isRunCommand(command) && command !== 'freshness');
}
