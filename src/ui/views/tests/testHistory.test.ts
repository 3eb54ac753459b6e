import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../../engine/tab/tabState';
import { streakStart } from './detail/streakStart';
import { buildTicks, countTicks, testHistory } from './testHistory';

const run = (id: string, statuses: RunRecord['statuses'], shortfalls = {}): RunRecord => ({
  id,
  command: 'dbt build',
  startedAt: `2026-06-0${id}T10:00:00Z`,
  elapsed: 1,
  counts: { pass: 0, warn: 0, error: 0, skip: 0, noOp: 0, total: 0 },
  interrupted: false,
  statuses,
  shortfalls,
});
/** Newest first, as they are kept. */
const runs = [
  run('4', { 'test.s.a': ['warn', 1, 0.1] }, { 'test.s.a': 'not enough data: 9 days of 14' }),
  run('3', { 'test.s.a': ['warn', 3, 0.1], 'test.s.b': ['fail', 1, 0.1] }),
  run('2', { 'model.s.m': ['error', null, 0.1] }),
  run('1', { 'test.s.a': ['pass', 0, 0.1] }),
];

describe('the history of tests', () => {
  it('is oldest first, without runs that left the test out; want of data is no warning', () => {
    const history = testHistory('test.s.a', runs);
    expect(history.map(({ status }) => status)).toEqual(['pass', 'warn', 'notEnoughData']);
    expect(countTicks(history)).toBe('Last 3 runs: 1 pass, 1 warn, 1 without enough data');
  });

  it('a run is as bad as its worst test, and counts only when it tested', () => {
    expect(buildTicks(runs).map(({ runId, status }) => [runId, status])).toEqual([
      ['1', 'pass'],
      ['3', 'fail'],
    ]);
  });

  it('a streak begins after the last pass, and needs one', () => {
    const history = testHistory('test.s.a', runs.slice(1));
    expect(streakStart(history)).toMatchObject({ word: 'Warns', tick: { runId: '3' } });
    expect(streakStart(history.slice(1))).toBeNull();
    expect(streakStart(history.slice(0, 1))).toBeNull();
  });
});
