import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RunBatches } from './runBatches';
import type { RunMessage } from './tabLog';

/** A model that has been built. */
const news = (text: string): RunMessage => {
  const result = { unique_id: 'model.shop.orders', status: 'success' };
  return { ...message(text), event: { type: 'node-finished', result } as RunMessage['event'] };
};

const message = (text: string): RunMessage => ({
  event: { type: 'message', at: '2026-07-28T05:00:00.000Z', text, level: 'info' },
  lines: [{ time: '05:00:00', text, level: 'info' }],
});

describe('RunBatches', () => {
  const handed: string[][] = [];
  const batches = () =>
    new RunBatches((messages) =>
      handed.push(messages.flatMap(({ lines }) => lines.map(({ text }) => text))),
    );

  beforeEach(() => {
    handed.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands on the first message at once and the rest together, in order', () => {
    const run = batches();
    for (const text of ['a', 'b', 'c']) run.add(message(text));
    expect(handed).toEqual([['a']]);
    vi.advanceTimersByTime(250);
    expect(handed).toEqual([['a'], ['b', 'c']]);
  });

  it('keeps a model that was built back for a shorter while, with what came before it', () => {
    const run = batches();
    for (const text of ['a', 'b']) run.add(message(text));
    run.add(news('c'));
    vi.advanceTimersByTime(50);
    expect(handed).toEqual([['a'], ['b', 'c']]);
    run.add(message('d'));
    vi.advanceTimersByTime(249);
    expect(handed).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(handed.at(-1)).toEqual(['d']);
  });

  it('hands on what is left at the end, and nothing twice', () => {
    const run = batches();
    run.add(message('a'));
    run.add(message('b'));
    run.end();
    vi.advanceTimersByTime(1000);
    expect(handed).toEqual([['a'], ['b']]);
  });

  it('hands on a message at once again after a pause', () => {
    const run = batches();
    run.add(message('a'));
    vi.advanceTimersByTime(1000);
    run.add(message('b'));
    expect(handed).toEqual([['a'], ['b']]);
  });
});
