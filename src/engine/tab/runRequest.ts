import type { Problem } from '../../core/base/problems/problem';
import type { RunEvent } from '../../core/run/events';
import { sql } from '../../core/sql/sql';
import { mayRun } from '../openProject';
import { countRows } from './countRows';
import { openTabProject } from './openTabProject';
import { parseInTab } from './parseInTab';
import { runInTab } from './runInTab';
import type { TabReport, TabSession } from './tabSession';
import { type RunRecord, recordRun } from './tabState';

/** What a command came to. */
export type RunAnswer =
  | { readonly kind: 'ran'; readonly record: RunRecord; readonly report: TabReport }
  /** The command line was not understood, or cannot run now: one line of words. */
  | { readonly kind: 'usage'; readonly message: string }
  /** The project cannot run, or the selection is wrong. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Runs a dbt command line over the tab's database, and keeps what came of it. */
export async function runRequest(
  session: TabSession,
  words: readonly string[],
  onEvent: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<RunAnswer> {
  const command = parseInTab(words);
  if (typeof command === 'string') return { kind: 'usage', message: command };
  const { ports, state } = session;
  const { warehouse } = session.database;
  const say = (text: string) =>
    onEvent({ type: 'message', at: ports.now().toISOString(), text, level: 'warn' });
  const opened = await openTabProject(ports, state, command, say);
  const { parsed } = opened;
  if (!parsed || !mayRun(opened.problems)) return { kind: 'problems', problems: opened.problems };
  const outcome = await runInTab({ ...ports, warehouse, parsed, command, state, signal, onEvent });
  if ('problems' in outcome) return { kind: 'problems', problems: outcome.problems };
  await warehouse.query(sql`CHECKPOINT`);
  const counted = await countRows(warehouse, parsed.graph, outcome.built);
  const projectChecksum = outcome.isWhole
    ? await session.projectChecksum()
    : session.state.projectChecksum;
  // Read after the last wait: the user may have changed settings while the command ran.
  const kept = session.state;
  await session.keep({
    ...recordRun(kept, outcome.record, outcome.nodes),
    rowCounts: { ...kept.rowCounts, ...counted },
    projectChecksum,
  });
  if (outcome.isWhole) session.markRebuilt();
  return { kind: 'ran', record: outcome.record, report: await session.report() };
}
