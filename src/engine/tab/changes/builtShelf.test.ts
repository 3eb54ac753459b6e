import { expect, it } from 'vitest';
import { makeMemoryStore } from '../../../platform/storage/memoryStore';
import { BuiltShelf, copiesWithBuilt, ownStore } from './builtShelf';
import { NOTHING_BUILT } from './builtState';

const COPIES = {
  keep: async () => 7,
  drop: async () => undefined,
  putBack: async () => undefined,
  replace: async () => undefined,
};

it('[K2] what was built goes and comes with the copies of the database', async () => {
  const store = makeMemoryStore();
  const shelf = await BuiltShelf.open(store);
  const copies = copiesWithBuilt(COPIES, shelf);
  await shelf.put({ ...NOTHING_BUILT, lastVersion: 1 });
  await copies.keep('one');
  await shelf.put({ ...NOTHING_BUILT, lastVersion: 2 });
  await copies.putBack('one');
  expect(shelf.state.lastVersion).toBe(1);
  expect((await BuiltShelf.open(store)).state.lastVersion).toBe(1);
  await copies.drop('one');
  await copies.putBack('one');
  expect(shelf.state).toEqual(NOTHING_BUILT);
});

it('[K3] of another file nothing is known', async () => {
  const shelf = await BuiltShelf.open(makeMemoryStore());
  await shelf.put({ ...NOTHING_BUILT, lastVersion: 1 });
  await copiesWithBuilt(COPIES, shelf).replace(new Blob());
  expect(shelf.state).toEqual(NOTHING_BUILT);
});

it('a second tab writes nothing over what the first one keeps', async () => {
  const store = makeMemoryStore();
  await (await BuiltShelf.open(store)).put({ ...NOTHING_BUILT, lastVersion: 1 });
  const second = ownStore(store, { kind: 'memory', reason: 'other-tab' });
  await (await BuiltShelf.open(second)).forget();
  expect((await BuiltShelf.open(store)).state.lastVersion).toBe(1);
});
