/** What of the repo is the shop's dbt project, apart from its seeds and packages: files and folders. */
export const SHOP_PARTS: readonly string[] = [
  'dbt_project.yml',
  'profiles.yml',
  'packages.yml',
  'models',
  'macros',
  'snapshots',
  'tests',
  'analyses',
];
