import { expect, test } from 'vitest';
import { Precedence } from './precedence';

const settle = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

/** Begins a step of a build, and notes it. */
function building({ second }: Precedence, begun: string[], name: string) {
  return second().then(() => begun.push(name));
}

test('a build waits while a screen does, also between its questions, and for no more than its time', async () => {
  const order = new Precedence(10_000);
  const begun: string[] = [];
  await building(order, begun, 'before');
  const answered = await order.first();
  const step = building(order, begun, 'after');
  await settle();
  answered();
  const next = await order.first();
  await settle();
  expect(begun).toEqual(['before']);
  next();
  await step;
  expect(begun).toEqual(['before', 'after']);
});

test('a build goes on where a screen waits for long', async () => {
  const order = new Precedence(1);
  const begun: string[] = [];
  await order.first();
  await building(order, begun, 'meanwhile');
  expect(begun).toEqual(['meanwhile']);
});
