import type { ResourceType } from '../project/manifest';

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
  generate: ['operation', 'model', 'seed', 'snapshot', 'test', 'analysis', 'unit_test', 'source'],
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
    'metric',
    'semantic_model',
    'saved_query',
  ],
  compile: ['operation', 'model', 'seed', 'snapshot', 'test', 'analysis', 'unit_test'],
  show: ['model', 'seed', 'snapshot', 'test', 'analysis'],
  seed: ['seed'],
  run: ['model'],
  test: ['test', 'unit_test'],
  snapshot: ['snapshot'],
  build: ['model', 'seed', 'snapshot', 'test', 'unit_test', 'exposure', 'saved_query'],
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

/** The commands that a tab leaves to the command line: they work on a machine's folders, or nobody has wanted them there. */
export function isMachineCommand(command: CommandName): boolean {
  const left: readonly CommandName[] = [
    'freshness',
    'clone',
    'generate',
    'run-operation',
    'retry',
    'debug',
  ];
  return isOutlineCommand(command) || left.includes(command);
}
