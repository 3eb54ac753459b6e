import { expect, it } from 'vitest';
import { openTexts } from '../../../testing/project/openTexts';
import { planRun } from './plan';
import { RunQueue } from './queue';

const TEXTS = {
  'models/a.sql': 'select 1 as id',
  'models/b.sql': 'select 1 as id',
  'models/properties.yml': [
    'models: [{name: a, columns: [{name: id, data_tests: [not_null, unique]}]}]',
    'unit_tests: [{name: of_b, model: b, given: [], expect: {rows: []}}]',
  ].join('\n'),
};

it('numbers the unit test that comes next before the tests that a model sets free', async () => {
  const { graph } = await openTexts(TEXTS);
  const plan = planRun(graph, new Set(graph.dag.ids), 'build', 'with-models');
  const queue = new RunQueue(plan, (id) => !plan.unitTests.has(id));
  queue.finish(queue.next() ?? '');
  const numbered = ['model.shop.a', 'unit_test.shop.b.of_b', ...graph.dag.children('model.shop.a')];
  expect(numbered.map((id) => queue.numberOf(id))).toEqual([1, 2, 3, 4]);
});
