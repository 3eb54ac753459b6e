import { expect, it } from 'vitest';
import { namedCopies } from '../../../../testing/namedCopies';
import { nodeTabPorts } from '../../../../testing/tabPorts';
import { makeTabApi } from '../tabApi';

it('[K2] goes back to the oldest of as many snapshots as are kept', async () => {
  const plain = nodeTabPorts();
  const copies = namedCopies();
  const openDatabase: typeof plain.openDatabase = async (...given) => ({
    ...(await plain.openDatabase(...given)),
    copies,
  });
  const api = makeTabApi(nodeTabPorts({ openDatabase }));
  await api.boot(() => undefined);
  for (let taken = 0; taken < 4; taken += 1) await api.takeSnapshot();
  const { snapshots } = await api.takeSnapshot();
  expect(snapshots).toHaveLength(5);
  const oldest = snapshots.at(-1)?.id ?? '';
  const after = await api.rollBack(oldest);
  expect(copies.open).toBe(oldest);
  expect(copies.names).toContain(oldest);
  expect(after.snapshots.map(({ reason }) => reason)).toEqual([
    'Before going back',
    ...Array(4).fill('Taken by hand'),
  ]);
}, 60_000);
