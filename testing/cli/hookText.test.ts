import { expect, it } from 'vitest';
import { runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const root = scratchProject({
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': 'lab: {outputs: {default: {type: duckdb, path: lab.duckdb}}}\n',
  'models/a.sql':
    '{{ config(post_hook="{% if true %}\\n\\n\\nno such sql\\n{% endif %}") }} select 1 as id',
});

it('[R10] a hook runs without the blanks around it, as the line that DuckDB names tells', async () => {
  expect((await runOurs(root(), ['run'])).console).toContain('LINE 3:         no such sql');
});
