import { expect, it } from 'vitest';
import { describeProblem, makeProblem, ProblemLog } from './problem';

it('[B3] puts a problem into words: what, where, what to do', () => {
  const at = { file: 'models/marts/orders.sql', line: 4, column: 16 };
  const problem = makeProblem(
    'ref-not-found',
    {
      node: "Model 'model.shop.orders'",
      path: at.file,
      target: 'stg_orders',
      suggestion: 'stg_order',
    },
    at,
  );
  expect(describeProblem(problem)).toEqual({
    severity: 'error',
    message:
      "Model 'model.shop.orders' (models/marts/orders.sql) depends on a node named 'stg_orders' which was not found",
    place: 'models/marts/orders.sql:4:16',
    mend: 'Did you mean "stg_order"? Correct the ref, or add a model of that name.',
  });
});

it('[B3] collects problems and knows whether one of them is an error', () => {
  const log = new ProblemLog();
  log.report('key-unknown', { key: 'a', where: 'a file' });
  expect(log.hasErrors).toBe(false);
  log.report('cycle', { path: ['a', 'b', 'a'] });
  expect([log.hasErrors, log.list.length]).toEqual([true, 2]);
});
