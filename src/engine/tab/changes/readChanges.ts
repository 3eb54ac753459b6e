import { checkpoint } from '../checkpoint';
import type { TabSession } from '../tabSession';
import type { ChangePlan } from './changePlan';
import type { DataChanges } from './data/tableChange';

/** What a build changed in the data, and whether its rows can still be looked at. */
export interface ReadChanges extends DataChanges {
  readonly isBrowsable: boolean;
}

/** What a build of what has changed would do, and why. */
export async function readPlan(session: TabSession): Promise<ChangePlan> {
  const { planChanges } = await import('./changePlan');
  return planChanges(session.parsed, session.judge(), session.built.state, session.reader);
}

/** What a run changed in the data, once that is known; undefined where nothing was compared. */
export async function readDataChanges(
  { comparer, runs }: TabSession,
  runId: string,
): Promise<ReadChanges | undefined> {
  await comparer.settled();
  const kept = await runs.find(runId);
  return kept?.changes && { ...kept.changes, isBrowsable: comparer.holds(runId) };
}

/** Keeps what a run changed beside its log, and writes to the file what the comparison has held back. */
export async function keepDataChanges(
  { runs, database }: TabSession,
  runId: string,
  changes: DataChanges | undefined,
): Promise<void> {
  const kept = await runs.find(runId);
  if (kept && changes) await runs.put({ ...kept, changes });
  if (database.storage.kind === 'opfs') await checkpoint(database.warehouse);
}
