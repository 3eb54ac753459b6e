/** The texts of the shop's dbt project by path, with a leading slash: a chunk of its own, for whoever opens another project does not need them. */
export const BUNDLED_TEXTS = import.meta.glob<string>(
  [
    '/dbt_project.yml',
    '/profiles.yml',
    '/packages.yml',
    '/models/**/*',
    '/macros/**/*',
    '/snapshots/**/*',
    '/tests/**/*',
    '/analyses/**/*',
    '/seeds/*.yml',
    '/packages/dbt_utils/dbt_project.yml',
    '/packages/dbt_utils/macros/**/*',
  ],
  { query: '?raw', import: 'default', eager: true },
);
