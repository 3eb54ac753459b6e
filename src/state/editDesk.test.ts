import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FileEdits } from '../core/project/editedFiles';
import type { TabReport } from '../engine/tab/tabReport';
import { makeEditDesk } from './editDesk';

const NOTHING = { edits: [], problems: [] };

function makeDesk(edit: (changes: FileEdits) => Promise<typeof NOTHING> = async () => NOTHING) {
  const asked: FileEdits[] = [];
  const taken: unknown[] = [];
  const desk = makeEditDesk({
    engine: {
      files: async () => [{ path: 'a.sql', bytes: 1, isText: true }],
      readFile: async (path) => {
        if (path === 'b.bin') throw new Error('it is not UTF-8 text');
        return { text: 'select 1', original: 'select 1' };
      },
      edit: (changes: FileEdits) => {
        asked.push(changes);
        return edit(changes);
      },
      revertFile: async () => NOTHING,
      report: async () => ({}) as TabReport,
    },
    take: (report) => taken.push(report),
    known: NOTHING,
  });
  return { desk, asked, taken, facts: () => desk.store.getState() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('[E5] what is typed is taken after a pause, all of it at once, and everything hears of it later', async () => {
  const { desk, asked, taken, facts } = makeDesk();
  await desk.open('a.sql');
  desk.type('a.sql', 'select 12');
  await vi.advanceTimersByTimeAsync(100);
  desk.type('a.sql', 'select 123');
  expect(facts()).toMatchObject({ isBehind: true, version: 0 });
  expect(facts().texts['a.sql']).toEqual({ text: 'select 123', original: 'select 1' });
  await vi.advanceTimersByTimeAsync(160);
  expect(asked).toEqual([{ 'a.sql': 'select 123' }]);
  expect(facts()).toMatchObject({ isBehind: false, version: 1 });
  expect(taken).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(taken).toHaveLength(1);
});

it('[E5] everything hears of what was typed when a build is to be planned, once', async () => {
  const { desk, asked, taken } = makeDesk();
  desk.type('a.sql', 'select 2');
  await desk.settle();
  expect(asked).toEqual([{ 'a.sql': 'select 2' }]);
  expect(taken).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2000);
  await desk.settle();
  expect(taken).toHaveLength(1);
});

it('[E5] a change of files takes what was typed before it along, in order', async () => {
  const { desk, asked } = makeDesk();
  desk.type('a.sql', 'select 2');
  await desk.change({ 'b.sql': 'select 2', 'a.sql': null });
  expect(asked).toEqual([{ 'a.sql': 'select 2' }, { 'b.sql': 'select 2', 'a.sql': null }]);
});

it('[E5] an edit that fails says so, and the next one is taken', async () => {
  let isFirst = true;
  const { desk, facts } = makeDesk(async () => {
    if (!isFirst) return NOTHING;
    isFirst = false;
    throw new Error('worker gone');
  });
  desk.type('a.sql', 'x');
  await desk.flush();
  expect(facts().failure).toContain('worker gone');
  desk.type('a.sql', 'y');
  await desk.flush();
  expect(facts()).toMatchObject({ failure: null, version: 1 });
});

it('[E5] a reverted file is read again, and one that cannot be read says why', async () => {
  const { desk, facts } = makeDesk();
  desk.type('a.sql', 'select 9');
  await desk.revert('a.sql');
  expect(facts().texts['a.sql']?.text).toBe('select 1');
  await desk.open('b.bin');
  expect(facts().unreadable['b.bin']).toContain('not UTF-8');
});
