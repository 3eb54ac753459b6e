import { describe, expect, it } from 'vitest';
import type { RowSet } from '../../../core/warehouse/rowSet';
import type { GridFilter, SortKey } from './gridView';
import { WINDOW_ROWS } from './windowCache';
import { makeWindowedRows } from './windowedRows';
import type { WindowSource } from './windowSource';

const columns = [
  { name: 'id', type: { kind: 'integer', bits: 64, signed: true }, typeName: 'BIGINT' },
] as const;

interface Call {
  readonly offset: number;
  readonly limit: number;
  readonly sort: readonly SortKey[];
  readonly filters: readonly GridFilter[];
  readonly signal: AbortSignal;
  readonly answer: () => void;
  readonly fail: (message: string) => void;
}

/** A source that answers when told to, whose rows hold their own position. */
function makeSource(rowCount: number, filteredCount = rowCount) {
  const calls: Call[] = [];
  const source: WindowSource = {
    columns,
    rowCount,
    countRows: async () => filteredCount,
    fetchWindow: (offset, limit, sort, filters, signal) =>
      new Promise<RowSet>((resolve, reject) => {
        const ids = Array.from({ length: limit }, (_, at) => BigInt(offset + at));
        const answer = () => resolve({ columns, rowCount: limit, data: [ids] });
        const fail = (message: string) => reject(new Error(message));
        calls.push({ offset, limit, sort, filters, signal, answer, fail });
      }),
  };
  return { source, calls };
}

/** Lets every promise that can settle do so. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Timers that go off when told to. */
function makeTimers() {
  const waiting = new Set<() => void>();
  const wait = (work: () => void) => {
    waiting.add(work);
    return () => waiting.delete(work);
  };
  const elapse = () => {
    for (const work of waiting) work();
    waiting.clear();
  };
  return { wait, elapse };
}

async function open(rowCount = 1_000_000, filteredCount?: number) {
  const { source, calls } = makeSource(rowCount, filteredCount);
  const { wait, elapse } = makeTimers();
  const store = makeWindowedRows(source, wait);
  store.want(0, 20);
  store.arrange([], []);
  await settle();
  for (const call of calls.splice(0)) call.answer();
  await settle();
  return { store, calls, elapse };
}

describe('scrolling', () => {
  it('loads the windows in sight, and knows nothing of the others', async () => {
    const { store } = await open();
    expect(store.snapshot()).toMatchObject({ rowCount: 1_000_000, isArranging: false });
    expect(store.snapshot().cellAt(20, 0)).toBe(20n);
    expect(store.snapshot().cellAt(5000, 0)).toBeUndefined();
  });

  it('loads the next window before it comes into sight', async () => {
    const { store, calls } = await open();
    store.want(WINDOW_ROWS - 70, WINDOW_ROWS - 50);
    expect(calls.map(({ offset }) => offset)).toEqual([WINDOW_ROWS]);
  });

  it('has one batch on its way; what is passed meanwhile is never asked for', async () => {
    const { store, calls } = await open();
    store.want(100_100, 100_120);
    store.want(200_100, 200_120);
    store.want(300_100, 300_120);
    expect(calls.map(({ offset }) => offset)).toEqual([100_000]);
    calls[0]?.answer();
    await settle();
    expect(calls.map(({ offset }) => offset)).toEqual([100_000, 300_000]);
  });

  it('gives up a window when the scroll has settled elsewhere', async () => {
    const { store, calls, elapse } = await open();
    store.want(100_100, 100_120);
    store.want(200_100, 200_120);
    elapse();
    expect(calls[0]?.signal.aborted).toBe(true);
    expect(calls.map(({ offset }) => offset)).toEqual([100_000, 200_000]);
  });

  it('asks again for a window that was given up', async () => {
    const { store, calls, elapse } = await open();
    store.want(100_100, 100_120);
    store.want(200_100, 200_120);
    elapse();
    store.want(100_100, 100_120);
    elapse();
    calls[0]?.fail('interrupted');
    calls[2]?.answer();
    await settle();
    expect(store.snapshot().failure).toBeNull();
    expect(store.snapshot().cellAt(100_100, 0)).toBe(100_100n);
  });

  it('forgets the windows used longest ago', async () => {
    const { store, calls } = await open();
    for (let window = 1; window <= 60; window += 1) {
      store.want(window * WINDOW_ROWS + 90, window * WINDOW_ROWS + 110);
      calls.at(-1)?.answer();
      await settle();
    }
    expect(store.snapshot().cellAt(0, 0)).toBeUndefined();
    expect(store.snapshot().cellAt(WINDOW_ROWS, 0)).toBe(BigInt(WINDOW_ROWS));
  });
});

describe('sorting and filtering', () => {
  const sort = [{ column: 'id', direction: 'desc' }] as const;
  const filters = [{ column: 'id', filter: { kind: 'isNotNull' } }] as const;

  it("are the source's work; the old rows stay until the new ones are here", async () => {
    const { store, calls } = await open(1000, 10);
    store.arrange(sort, filters);
    await settle();
    expect(calls[0]).toMatchObject({ offset: 0, sort, filters });
    expect(store.snapshot()).toMatchObject({ rowCount: 1000, isArranging: true });
    calls[0]?.answer();
    await settle();
    expect(store.snapshot()).toMatchObject({ rowCount: 10, totalCount: 1000, isArranging: false });
  });

  it('show nothing of an order that was replaced before it came', async () => {
    const { store, calls } = await open(1000, 10);
    store.arrange(sort, filters);
    await settle();
    store.arrange([], []);
    await settle();
    expect(calls[0]?.signal.aborted).toBe(true);
    calls[0]?.answer();
    calls[1]?.answer();
    await settle();
    expect(store.snapshot()).toMatchObject({ rowCount: 1000, isArranging: false });
  });

  it('ask for no rows when none pass', async () => {
    const { store, calls } = await open(1000, 0);
    store.arrange([], filters);
    await settle();
    expect(calls).toEqual([]);
    expect(store.snapshot().rowCount).toBe(0);
  });
});

describe('failures', () => {
  it('are told, load nothing by themselves, and are mended by a retry', async () => {
    const { store, calls } = await open();
    store.want(100_100, 100_120);
    calls[0]?.fail('The engine stopped.');
    await settle();
    expect(store.snapshot().failure).toBe('The engine stopped.');
    store.want(200_100, 200_120);
    expect(calls).toHaveLength(1);
    store.retry();
    expect(store.snapshot().failure).toBeNull();
    expect(calls.at(-1)?.offset).toBe(200_000);
  });

  it('of a new order leave the old rows in sight', async () => {
    const { store, calls } = await open();
    store.arrange([{ column: 'id', direction: 'desc' }], []);
    await settle();
    calls[0]?.fail('Out of memory.');
    await settle();
    expect(store.snapshot()).toMatchObject({ failure: 'Out of memory.', isArranging: false });
    expect(store.snapshot().cellAt(0, 0)).toBe(0n);
    store.retry();
    await settle();
    expect(calls.at(-1)?.sort).toEqual([{ column: 'id', direction: 'desc' }]);
  });

  it('of a new order stay told while the old rows are scrolled', async () => {
    const { store, calls } = await open();
    store.arrange([{ column: 'id', direction: 'desc' }], []);
    await settle();
    calls[0]?.fail('Out of memory.');
    await settle();
    store.want(100_100, 100_120);
    calls[1]?.answer();
    await settle();
    expect(store.snapshot().cellAt(100_100, 0)).toBe(100_100n);
    expect(store.snapshot().failure).toBe('Out of memory.');
  });

  it('after leaving are not told', async () => {
    const { store, calls } = await open();
    store.want(100_100, 100_120);
    store.dispose();
    calls[0]?.fail('interrupted');
    await settle();
    expect(store.snapshot().failure).toBeNull();
  });
});

it('shows the rows first, and their sums when they come', async () => {
  const { source, calls } = makeSource(1000);
  const total = { cell: 499_500n, type: columns[0].type };
  let sum = (_totals: (typeof total)[]) => {};
  const sumRows = () => new Promise<(typeof total)[]>((resolve) => (sum = resolve));
  const store = makeWindowedRows({ ...source, sumRows }, makeTimers().wait);
  store.arrange([], []);
  await settle();
  for (const call of calls) call.answer();
  await settle();
  expect(store.snapshot()).toMatchObject({ isArranging: false, totals: [] });
  sum([total]);
  await settle();
  expect(store.snapshot().totals).toEqual([total]);
});

it('reads any block of rows for copying', async () => {
  const { store, calls } = await open();
  const reading = store.readRows(500, 520);
  expect(calls[0]).toMatchObject({ offset: 500, limit: 21 });
  calls[0]?.answer();
  expect((await reading)(520, 0)).toBe(520n);
});

it('has no choice of values where the source offers none', async () => {
  const { store } = await open();
  expect(await store.listValues(0)).toBeNull();
});
