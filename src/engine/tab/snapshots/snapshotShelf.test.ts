import { describe, expect, it } from 'vitest';
import { namedCopies } from '../../../../testing/namedCopies';
import { makeMemoryStore } from '../../../platform/storage/memoryStore';
import { type Snapshot, SnapshotShelf } from './snapshotShelf';

const STATE = {
  vars: {},
  seeds: {},
  nodes: {},
  rowCounts: { 'seed.shop.a': 3 },
  projectChecksum: 'x',
};

function add(shelf: SnapshotShelf, id: string, spared?: Snapshot) {
  const facts = { id, at: '2026-01-01T00:00:00.000Z', reason: 'Taken by hand' };
  return shelf.add({ ...facts, state: STATE }, spared);
}

describe('snapshots', () => {
  it('[K1] are there again in a later visit, newest first', async () => {
    const store = makeMemoryStore();
    const copies = namedCopies();
    const shelf = await SnapshotShelf.open(store, copies);
    await add(shelf, 'one');
    await add(shelf, 'two');
    const later = await SnapshotShelf.open(store, copies);
    expect(later.list.map(({ id }) => id)).toEqual(['two', 'one']);
    expect(later.list[0]).toMatchObject({ sizeBytes: 7, state: STATE });
  });

  it('[K1] give up the oldest, and its file, for a sixth', async () => {
    const copies = namedCopies();
    const shelf = await SnapshotShelf.open(makeMemoryStore(), copies);
    for (const id of ['1', '2', '3', '4', '5', '6']) await add(shelf, id);
    expect(shelf.list.map(({ id }) => id)).toEqual(['6', '5', '4', '3', '2']);
    expect([...copies.names]).toEqual(['2', '3', '4', '5', '6']);
  });

  it('[K1] spare the one that is about to be put back, although it is the oldest', async () => {
    const copies = namedCopies();
    const shelf = await SnapshotShelf.open(makeMemoryStore(), copies);
    for (const id of ['1', '2', '3', '4', '5']) await add(shelf, id);
    await add(shelf, '6', shelf.list.at(-1));
    expect(shelf.list.map(({ id }) => id)).toEqual(['6', '5', '4', '3', '1']);
    expect([...copies.names]).toEqual(['1', '3', '4', '5', '6']);
  });

  it('leave their list as it was when there is no room for a copy', async () => {
    const copies = { ...namedCopies(), keep: () => Promise.reject(new Error('no room')) };
    const shelf = await SnapshotShelf.open(makeMemoryStore(), copies);
    await expect(add(shelf, 'one')).rejects.toThrow('no room');
    expect(shelf.list).toEqual([]);
  });

  it('take the place of the database, and go with their files', async () => {
    const copies = namedCopies();
    const shelf = await SnapshotShelf.open(makeMemoryStore(), copies);
    await shelf.putBack(await add(shelf, 'one'));
    expect(copies.open).toBe('one');
    await shelf.drop('one');
    expect([...copies.names]).toEqual([]);
  });
});
