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
  | 'show';

/** The kinds of resource that a command runs, of those that were selected. */
export const RUN_TYPES: Readonly<Record<CommandName, readonly ResourceType[]>> = {
  parse: [],
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
  compile: ['model', 'seed', 'snapshot', 'test', 'analysis', 'unit_test'],
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
  return ['seed', 'run', 'test', 'build', 'snapshot'].includes(command);
}
