import { expect, it } from 'vitest';
import type { EngineClient } from '../engine/client';
import type { TabReport } from '../engine/tab/tabReport';
import { makeSnapshotActions } from './snapshotActions';

function setUp(report: Partial<TabReport>) {
  const said: string[] = [];
  const answer = async () => report as TabReport;
  const fail = () => Promise.reject(new Error('no room'));
  const engine = { takeSnapshot: fail, dropSnapshot: answer, rollBack: answer };
  const actions = makeSnapshotActions({
    engine: engine as unknown as EngineClient,
    take: () => undefined,
    toast: (text, status) => said.push(`${status} ${text}`),
    build: async () => {
      said.push('build');
    },
  });
  return { actions, said };
}

it('builds on the tables that came back where they ask for it, and not for a copy that goes', async () => {
  const { actions, said } = setUp({ needsBuild: true });
  await actions.dropSnapshot('a');
  expect(said).toEqual(['pass The snapshot is deleted']);
  await actions.rollBack('a');
  expect(said.slice(1)).toEqual(['pass The tables are as they were', 'build']);
});

it('says why a copy could not be taken', async () => {
  const { actions, said } = setUp({ needsBuild: true });
  await actions.takeSnapshot();
  expect(said).toEqual(['warn no room']);
});
