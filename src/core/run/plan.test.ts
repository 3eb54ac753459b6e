import { expect, it } from 'vitest';
import { openTexts } from '../../../testing/project/openTexts';
import { planRun } from './plan';

const TEST = (model: string) =>
  `  - {name: of_${model}, model: ${model}, given: [], expect: {rows: []}}\n`;

/** A model without unit tests, one with, and an ephemeral one that is the first in line. */
const TEXTS = {
  'models/a.sql': "{{ config(materialized='ephemeral') }}select 1 as id",
  'models/b.sql': 'select 1 as id',
  'models/c.sql': 'select 1 as id',
  'models/t.yml': `unit_tests:\n${TEST('c')}`,
};

async function totalOf(...names: readonly string[]): Promise<number> {
  const { graph } = await openTexts(TEXTS);
  const models = names.map((name) => `model.shop.${name}`);
  const tests = names.includes('c') ? ['unit_test.shop.c.of_c'] : [];
  return planRun(graph, new Set([...models, ...tests]), 'build', 'with-models').total;
}

it('dbt counts unit tests each time that it asks for a node before it has numbered one', async () => {
  expect(await totalOf('b', 'c')).toBe(3);
  expect(await totalOf('c')).toBe(2);
  expect(await totalOf('a', 'c')).toBe(3);
  expect(await totalOf('a', 'b', 'c')).toBe(4);
});
