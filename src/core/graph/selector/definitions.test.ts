import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

const MODELS = { 'models/a.sql': 'select 1 as id', 'models/b.sql': "select * from {{ ref('a') }}" };

function opened(selectors: string) {
  return openTexts({ ...MODELS, 'selectors.yml': selectors });
}

const ONE = 'selectors:\n  - name: one\n    definition: b\n';

it.each([
  ['no list', 'selectors: {}', 'selectors.yml:1:1'],
  ['a name', 'selectors:\n  - definition: a', 'selectors.yml:2:5'],
  ['a stray key', 'selectors:\n  - {name: x, definition: a, tag: 1}', 'selectors.yml:2:35'],
  ['no definition', 'selectors:\n  - name: x', 'selectors.yml:2:5'],
  [
    'two defaults',
    `${ONE}    default: true\n${ONE.slice(11)}    default: true`,
    'selectors.yml:7:14',
  ],
  ['a list', 'selectors:\n  - name: x\n    definition: [a]', 'selectors.yml:3:17'],
  ['two keys', 'selectors:\n  - name: x\n    definition: {tag: a, path: b}', 'selectors.yml:3:17'],
  [
    'a key beside a set',
    'selectors:\n  - name: x\n    definition: {union: [a], tag: b}',
    'selectors.yml:3:17',
  ],
  [
    'a set that is no list',
    'selectors:\n  - name: x\n    definition: {union: a}',
    'selectors.yml:3:25',
  ],
  [
    'two excludes',
    'selectors:\n  - name: x\n    definition: {union: [{exclude: [a]}, {exclude: [b]}]}',
    'selectors.yml:3:42',
  ],
  [
    'a selector that comes later',
    'selectors:\n  - name: x\n    definition: {method: selector, value: y}\n  - {name: y, definition: a}',
    'selectors.yml:3:43',
  ],
  ['a method', 'selectors:\n  - name: x\n    definition: {nope: y}', 'selectors.yml:3:17'],
  [
    'a value that is no text',
    'selectors:\n  - name: x\n    definition: {method: tag, value: 3}',
    'selectors.yml:3:38',
  ],
  [
    'a depth',
    'selectors:\n  - name: x\n    definition: {method: tag, value: a, parents: true, parents_depth: far}',
    'selectors.yml:3:71',
  ],
  [
    'a mode',
    'selectors:\n  - name: x\n    definition: {method: tag, value: a, indirect_selection: now}',
    'selectors.yml:3:61',
  ],
  [
    'both ways around',
    'selectors:\n  - name: x\n    definition: {method: tag, value: a, childrens_parents: true, children: true}',
    'selectors.yml:3:17',
  ],
])('[G3] %s that dbt refuses is an error at its place', async (_, text, place) => {
  const { complaints } = await opened(text);
  expect(complaints).toEqual([`selectors-invalid ${place}`]);
});
