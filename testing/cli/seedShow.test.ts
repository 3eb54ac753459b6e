import { expect, it } from 'vitest';
import { runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const NUMBERS = Array.from({ length: 12 }, (_, at) => at + 1);
const root = scratchProject({
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': 'lab: {target: dev, outputs: {dev: {type: duckdb, path: lab.duckdb}}}\n',
  'seeds/names.csv': 'id,name\n1,ann\n2,bob who has a very long name\n',
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
  expect(numbers).toContain('| ... |');
  const shown = [...numbers.matchAll(/^\| +(\d+) \|$/gm)].map(([, n]) => Number(n));
  expect(new Set(shown).size).toBe(10);
  expect(NUMBERS).toEqual(expect.arrayContaining(shown));
  expect(numbers.split('\n').at(-2)).toContain('Done. PASS=2');
});
