import { expect, it } from 'vitest';
import { runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const FILES = {
  'dbt_project.yml':
    'name: lab\nprofile: lab\non-run-start: "{{ register_upstream_external_models() }}"\n',
  'profiles.yml': `
lab:
  target: first
  outputs:
    first: {type: duckdb, path: first.duckdb}
    second: {type: duckdb, path: second.duckdb}
`,
  'models/whole.sql': "{{ config(materialized='external') }} select 1 as id",
  'models/placed.sql':
    "{{ config(materialized='external', location='out/placed.csv', schema='other') }} select 2 as id",
  'models/parted.sql':
    "{{ config(materialized='external', options={'partition_by': 'id'}) }} select 3 as id, 4 as n",
  'models/below.sql':
    "select * from {{ ref('whole') }} union all select id from {{ ref('placed') }} union all select id from {{ ref('parted') }}",
  'tests/has_all.sql': "select sum(id) as total from {{ ref('below') }} having total <> 6",
  'out/kept.txt': '',
};

const root = scratchProject(FILES);

it('registers the files of external models in a database that has none of them', async () => {
  const first = await runOurs(root(), ['build']);
  expect(first.exitCode, first.console).toBe(0);
  const second = await runOurs(root(), ['build', '--target', 'second', '--select', 'below']);
  expect(second.exitCode, second.console).toBe(0);
  expect(second.console).toContain('PASS=3');
});

it('tells of files and of the database as the adapter of dbt-duckdb does', async () => {
  await runOurs(root(), ['build']);
  const asked = [
    "adapter.location_exists('out/placed.csv')",
    "adapter.location_exists('out/nowhere.csv')",
    'adapter.is_motherduck()',
    'adapter.disable_transactions()',
    "adapter.get_columns_in_table('main', 'below') | map(attribute='name') | list",
    "adapter.get_seed_file_path({'root_path': '/shop', 'original_file_path': 'seeds/a.csv'})",
  ];
  const inline = `{{ [${asked.join(', ')}] }}`;
  const { console } = await runOurs(root(), ['compile', '--quiet', '--inline', inline]);
  expect(console.trim()).toBe("[True, False, False, False, ['id'], '/shop/seeds/a.csv']");
});
