import type { UniqueId } from '../../core/project/manifest';
import { countResults } from '../../core/run/results';
import { type KeptCode, type KeptRun, withoutSql } from './keptRuns';
import { readVariables } from './openTabProject';
import type { TabRunOutcome } from './runInTab';
import { type RunRecord, recordRun, type TabState } from './tabState';
import type { TabWork } from './tabWork';

/** What a command left that is to be kept. */
export interface WhatCame {
  /** Nothing where no node ran. */
  readonly outcome?: TabRunOutcome;
  readonly compiled: ReadonlyMap<UniqueId, KeptCode>;
  readonly catalog?: KeptRun['catalog'];
  readonly changes?: Pick<RunRecord, 'isAnswer' | 'refused'>;
  readonly rowCounts?: TabState['rowCounts'];
  readonly projectChecksum?: string | null;
}

/** Keeps a command that has ended: its record in the state, its log and results on the shelf. */
export async function keepRun(task: TabWork, came: WhatCame): Promise<RunRecord> {
  const { session, command, log, warnings } = task;
  warnings.saySummary();
  const { outcome, rowCounts, projectChecksum } = came;
  const record: RunRecord = { ...(outcome?.record ?? emptyRecord(task)), ...came.changes };
  await session.runs.put({
    id: record.id,
    name: command.name,
    words: command.words,
    startedAt: record.startedAt,
    runStartedAt: log.runStartedAt,
    elapsed: record.elapsed,
    vars: readVariables(session.state, command),
    lines: log.lines,
    results: outcome?.results.map(withoutSql) ?? [],
    compiled: Object.fromEntries(
      [...came.compiled].map(([id, { code, ephemerals }]) => [id, { code, ephemerals }]),
    ),
    ...(came.catalog && { catalog: came.catalog }),
  });
  // Read after the last wait: the user may have changed settings while the command ran.
  const before = session.state;
  const after = recordRun(before, record, outcome?.nodes ?? {});
  await session.keep({
    ...after,
    ...(rowCounts && { rowCounts: { ...before.rowCounts, ...rowCounts } }),
    ...(projectChecksum !== undefined && { projectChecksum }),
  });
  await session.runs.drop(before.runs, after.runs);
  return record;
}

function emptyRecord({ session, command, opened, startedAt }: TabWork): RunRecord {
  const now = session.ports.now().getTime();
  return {
    id: opened.parsed?.session.invocation.id ?? session.ports.randomId(),
    command: command.text,
    startedAt: startedAt.toISOString(),
    elapsed: (now - startedAt.getTime()) / 1000,
    counts: countResults([]),
    interrupted: false,
    statuses: {},
  };
}
