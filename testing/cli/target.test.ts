import { expect, it } from 'vitest';
import { runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const OUTPUT = '{type: duckdb, path: lab.duckdb}';
const root = scratchProject({
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': `lab: {outputs: {default: ${OUTPUT}, other: ${OUTPUT}}}\nnamed: {target: other, outputs: {other: ${OUTPUT}}}\n`,
  'models/one.sql': 'select 1 as id',
});

it('[P8] says which target it takes where nobody names one', async () => {
  const note = "target not specified in profile 'lab', using 'default'";
  const { console } = await runOurs(root(), ['run']);
  expect(console).toMatch(new RegExp(`Running with dbt=.*\\n.*${note}\\n.*Registered adapter`));
  for (const more of [
    ['--target', 'other'],
    ['--profile', 'named'],
  ])
    expect((await runOurs(root(), ['run', ...more])).console).not.toContain('target not specified');
});
