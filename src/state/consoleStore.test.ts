import { expect, it } from 'vitest';
import {
  changeTab,
  closeTab,
  type KeptConsole,
  makeConsoleStore,
  openTab,
  recordQuery,
  removeSaved,
  saveTab,
  setOutcome,
} from './consoleStore';

const tab = (id: string) => ({ id, name: id, sql: `select '${id}'`, savedId: null });
const entry = (id: string, sql = 'select 1') =>
  ({ id, sql, atMs: 0, elapsedMs: 1, status: 'pass', rows: 1 }) as const;

function openStore(kept: Partial<KeptConsole> = {}) {
  const writes: KeptConsole[] = [];
  const store = makeConsoleStore(kept, (facts) => writes.push(facts));
  return { store, writes };
}

it('begins with what was kept, and hands on what changes, results apart', () => {
  const { store, writes } = openStore({ tabs: [tab('a')], activeId: 'a' });
  expect(store.getState().tabs).toHaveLength(1);
  setOutcome(store, 'a', { kind: 'running', queryId: 'q', startedMs: 0 });
  expect(writes).toEqual([]);
  changeTab(store, 'a', { sql: 'select 2' });
  expect(writes.at(-1)?.tabs[0]?.sql).toBe('select 2');
  expect(writes.at(-1)).not.toHaveProperty('outcomes');
});

it('shows the neighbour of a closed tab, and forgets its result', () => {
  const { store } = openStore();
  for (const id of ['a', 'b', 'c']) openTab(store, tab(id));
  setOutcome(store, 'c', { kind: 'running', queryId: 'q', startedMs: 0 });
  closeTab(store, 'c');
  expect(store.getState()).toMatchObject({ activeId: 'b', outcomes: {} });
  closeTab(store, 'a');
  closeTab(store, 'b');
  expect(store.getState()).toMatchObject({ activeId: null, tabs: [] });
});

it('saves over the query that a tab came from, and takes the name along', () => {
  const { store } = openStore();
  openTab(store, tab('a'));
  saveTab(store, 'a', 'Mine', 's1');
  changeTab(store, 'a', { sql: 'select 3' });
  saveTab(store, 'a', 'Mine too', 's2');
  expect(store.getState().saved).toEqual([{ id: 's1', name: 'Mine too', sql: 'select 3' }]);
  removeSaved(store, 's1');
  expect(store.getState()).toMatchObject({
    saved: [],
    tabs: [{ name: 'Mine too', savedId: null }],
  });
});

it('keeps the last two hundred statements, and no text that would fill the storage', () => {
  const { store } = openStore();
  for (let at = 0; at < 205; at += 1) recordQuery(store, entry(String(at)));
  recordQuery(store, entry('long', 'x'.repeat(20_000)));
  const { history } = store.getState();
  expect([history.length, history[0]?.id]).toEqual([200, '204']);
});
