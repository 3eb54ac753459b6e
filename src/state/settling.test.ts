import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EngineClient } from '../engine/client';
import type { TabReport } from '../engine/tab/tabSession';
import { makeEngineStore, takeReport } from './engineStore';
import { makeSettling } from './settling';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(isBusy: () => boolean) {
  const settle = vi.fn(async () => 12);
  const store = makeEngineStore();
  takeReport(store, { sizeBytes: 3 } as TabReport);
  return {
    settle,
    store,
    ended: makeSettling({ settle } as unknown as EngineClient, store, isBusy),
  };
}

it('settles once, after the last command, and tells the size without making figures stale', async () => {
  const { settle, store, ended } = setUp(() => false);
  ended();
  await vi.advanceTimersByTimeAsync(900);
  ended();
  await vi.advanceTimersByTimeAsync(900);
  expect(settle).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(settle).toHaveBeenCalledTimes(1);
  expect(store.getState()).toMatchObject({ report: { sizeBytes: 12 }, generation: 1 });
});

it('leaves it to the end of the next command when one runs', async () => {
  const { settle, ended } = setUp(() => true);
  ended();
  await vi.advanceTimersByTimeAsync(2000);
  expect(settle).not.toHaveBeenCalled();
});
