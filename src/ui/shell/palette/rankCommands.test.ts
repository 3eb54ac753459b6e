import { Table2 } from 'lucide-react';
import { expect, it } from 'vitest';
import type { PaletteCommand, PaletteGroup } from './paletteCommand';
import { rankCommands, readPaletteQuery } from './rankCommands';

const make = (group: PaletteGroup, label: string, detail?: string): PaletteCommand => ({
  id: `${group}:${label}`,
  group,
  label,
  icon: Table2,
  ...(detail !== undefined && { detail }),
});
const commands = [
  make('goTo', 'Customers', 'dashboard'),
  make('models', 'dim_customers'),
  make('models', 'fct_orders'),
  make('columns', 'lifetime_value', 'dim_customers, decimal(12,2)'),
  make('columns', 'customer_segment', 'dim_customers, text'),
  make('actions', 'Build +dim_customers'),
  make('recent', 'dim_customers'),
];
const show = (typed: string) =>
  rankCommands(commands, typed).map(({ label, commands: found }) => [
    label,
    ...found.map(({ command }) => command.label),
  ]);

it.each([
  ['>build', 'actions', 'build'],
  ['#', 'models', ''],
  ['.value', 'columns', 'value'],
  ['? keys', 'help', ' keys'],
  ['a > b', 'all', 'a > b'],
])('%j looks in %s for %j', (typed, scope, words) => {
  expect(readPaletteQuery(typed)).toEqual({ scope, words });
});

it('the group with the best match stands first', () => {
  expect(show('customers').map(([label]) => label)).toEqual([
    'Go to',
    'Models',
    'Actions',
    'Columns',
  ]);
});

it('a match in the label stands before one in the detail', () => {
  expect(show('.customer')).toEqual([['Columns', 'customer_segment', 'lifetime_value']]);
});

it('a prefix leaves the other groups out', () => {
  expect(show('#cust')).toEqual([['Models', 'dim_customers']]);
  expect(show('>cust')).toEqual([['Actions', 'Build +dim_customers']]);
});

it('before anything is typed: recent, places and actions', () => {
  expect(show('').map(([label]) => label)).toEqual(['Recent', 'Go to', 'Actions']);
});

it('what is recent does not stand twice once something is typed', () => {
  expect(
    show('dim_customers')
      .flat()
      .filter((label) => label === 'dim_customers'),
  ).toHaveLength(1);
});

it('of 20,000 columns the best few are shown', () => {
  const many = Array.from({ length: 20_000 }, (_, at) =>
    make('columns', `column_${at}_lifetime_value`, `model_${at % 300}, text`),
  );
  const [group] = rankCommands(many, 'life val');
  expect(group?.commands).toHaveLength(6);
});
