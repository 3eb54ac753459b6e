import path from 'node:path';
import { expect, it } from 'vitest';
import { runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const NUMBERS = Array.from({ length: 12 }, (_, at) => at + 1);
const root = scratchProject({
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': 'lab: {target: dev, outputs: {dev: {type: duckdb, path: lab.duckdb}}}\n',
  'seeds/names.csv': 'id,name\n1,ann\n2,bob who has a very long name\n3,Null\n',
  'other/names.csv': 'name,id\neve,9\n',
  'seeds/numbers.csv': `n\n${NUMBERS.join('\n')}\n`,
});

it('[D12] seed --show prints ten rows at random of each seed, as wide as dbt prints them', async () => {
  const { console } = await runOurs(root(), ['seed', '--show']);
  const [, names = '', numbers = ''] = console.split('Random sample of table: ');
  expect(names.split('\n').slice(2, 4)).toEqual([
    '| id | name                 |',
    '| -- | -------------------- |',
  ]);
  expect(names).toContain('|  2 | bob who has a ver... |');
  expect(names).toContain('|  3 |                      |');
  expect(numbers).toContain('| ... |');
  const shown = [...numbers.matchAll(/^\| +(\d+) \|$/gm)].map(([, n]) => Number(n));
  expect(new Set(shown).size).toBe(10);
  expect(NUMBERS).toEqual(expect.arrayContaining(shown));
  expect(numbers.split('\n').at(-2)).toContain('Done. PASS=2');
});

it('[D12] seed --show shows the file that was loaded in place of the project’s', async () => {
  const words = ['seed', '--show', '--select', 'names', '--seeds-dir', path.join(root(), 'other')];
  const { console } = await runOurs(root(), words);
  expect(console).toContain('| eve  |  9 |');
  expect(console).not.toContain('ann');
});
