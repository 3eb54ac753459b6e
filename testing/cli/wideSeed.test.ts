import { expect, it } from 'vitest';
import { runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const COLUMNS = Array.from({ length: 1000 }, (_, at) => `c${at}`);
const VALUES = ['1', '1.5', '2024-01-02', '2024-01-02 03:04:05', 'true', 'word', ''];
const TYPES = ['INTEGER', 'DOUBLE', 'DATE', 'TIMESTAMP', 'BOOLEAN', 'VARCHAR', 'INTEGER'];
const isOfType = COLUMNS.map((name, at) => `typeof(${name}) = '${TYPES[at % TYPES.length]}'`);

const root = scratchProject({
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': 'lab: {outputs: {default: {type: duckdb, path: lab.duckdb}}}\n',
  'seeds/wide.csv': `${COLUMNS}\n${COLUMNS.map((_, at) => VALUES[at % VALUES.length])}\n`,
  'tests/types.sql': `select * from {{ ref('wide') }} where not (${isOfType.join(' and ')})`,
});

it('a seed of a thousand columns is loaded, each column with its type', async () => {
  const { console } = await runOurs(root(), ['build']);
  expect(console).toMatch(/PASS=2 .*TOTAL=2/);
});
