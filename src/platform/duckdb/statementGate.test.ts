import { expect, test } from 'vitest';
import { StatementGate } from './statementGate';

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Enters, and notes it. */
function entering(gate: StatementGate, sql: string, order: string[]) {
  return gate.enter(sql).then((leave) => {
    order.push(sql);
    return leave;
  });
}

test('a checkpoint waits for what is open, and what comes meanwhile waits for it', async () => {
  const gate = new StatementGate();
  const order: string[] = [];
  const first = await entering(gate, 'SELECT 1', order);
  const second = await entering(gate, 'SELECT 2', order);
  const checkpoint = entering(gate, '/* {"node": 1} */ force checkpoint', order);
  const third = entering(gate, 'SELECT 3', order);
  first();
  await settle();
  expect(order).toEqual(['SELECT 1', 'SELECT 2']);
  second();
  const end = await checkpoint;
  await settle();
  expect(order).toHaveLength(3);
  end();
  (await third)();
  expect(order.at(-1)).toBe('SELECT 3');
  (await gate.enter('CHECKPOINT'))();
});

test('a checkpoint gives up where a statement stays open, and holds nobody then', async () => {
  const gate = new StatementGate(1);
  const leave = await gate.enter('SELECT 1');
  await expect(gate.enter('CHECKPOINT')).rejects.toThrow('Cannot CHECKPOINT');
  (await gate.enter('SELECT 2'))();
  leave();
  (await gate.enter('CHECKPOINT'))();
});

test('one checkpoint follows the other', async () => {
  const gate = new StatementGate();
  const order: string[] = [];
  const end = await entering(gate, 'CHECKPOINT', order);
  const next = entering(gate, 'CHECKPOINT x', order);
  await settle();
  expect(order).toHaveLength(1);
  end();
  (await next)();
});
