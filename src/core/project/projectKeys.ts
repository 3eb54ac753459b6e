import type { KnownKeys } from './knownKeys';

export const PATH_KINDS = [
  'model',
  'seed',
  'test',
  'analysis',
  'macro',
  'snapshot',
  'function',
  'docs',
] as const;

/** The kinds of files that dbt_project.yml gives folders to, as `model-paths` and so on. */
export type PathKind = (typeof PATH_KINDS)[number];

export const SECTIONS = [
  'models',
  'seeds',
  'snapshots',
  'data_tests',
  'unit_tests',
  'sources',
  'exposures',
  'metrics',
  'semantic-models',
  'saved-queries',
  'functions',
] as const;

/** The sections of dbt_project.yml that configure resources by folder. */
export type ConfigSection = (typeof SECTIONS)[number];

/** What is read elsewhere, or only tells stock dbt how to work and changes no result. */
const OTHER_KEYS = [
  'name',
  'version',
  'config-version',
  'profile',
  'vars',
  'on-run-start',
  'on-run-end',
  'dispatch',
  'quoting',
  'flags',
  'target-path',
  'log-path',
  'packages-install-path',
  'clean-targets',
  'asset-paths',
  'require-dbt-version',
  'tests',
  'analyses',
  'packages',
  'project-root',
  'dbt-cloud',
  'query-comment',
  'restrict-access',
  'source-paths',
  'data-paths',
];

/** The top-level keys of dbt_project.yml. */
export const PROJECT_KEYS: KnownKeys = {
  where: 'dbt_project.yml',
  isStrict: true,
  read: new Set([...SECTIONS, ...PATH_KINDS.map((kind) => `${kind}-paths`), ...OTHER_KEYS]),
};
