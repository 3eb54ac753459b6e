import type { EngineFacts } from '../../state/engineStore';
import { problemKinds } from '../../state/problemKinds';
import type { ActiveRun } from '../../state/runStore';
import { formatBytes } from '../../ui/format/bytes';
import { formatClock } from '../../ui/format/dates';
import { formatDuration } from '../../ui/format/durations';
import type { FormatSettings } from '../../ui/format/formatSettings';
import { formatCount } from '../../ui/format/numbers';
import { markOfDbtStatus } from '../../ui/kit/marks/statuses';
import { describeEngine } from '../../ui/model/engineWords';
import type { StatusFacts } from '../../ui/shell/status/statusFacts';

/** What the status line says of the engine, its storage and the last build. */
export function statusFacts(
  engine: EngineFacts,
  run: ActiveRun | null,
  settings: FormatSettings,
): StatusFacts {
  const { report } = engine;
  const rows = sum(Object.values(report?.state.rowCounts ?? {}));
  const build = describeBuild(engine, run, settings);
  return {
    engine: {
      name: 'DuckDB 1.4',
      state: describeEngine(engine, settings),
      isBroken: engine.phase === 'failed',
    },
    ...(report && { storage: describeStorage(report, settings) }),
    ...(rows > 0 && { rows: formatCount(rows, settings) }),
    ...(build && { build }),
    ...(report && report.problems.length > 0 && { problems: problemKinds(report.problems).length }),
    ...(report && hasResults(report) && { results: countMarks(report.state.nodes) }),
  };
}

function describeStorage(
  { storage, sizeBytes }: NonNullable<EngineFacts['report']>,
  settings: FormatSettings,
): NonNullable<StatusFacts['storage']> {
  if (storage.kind === 'opfs') return { kind: 'opfs', size: formatBytes(sizeBytes ?? 0, settings) };
  return storage.reason === 'other-tab' ? { kind: 'otherTab' } : { kind: 'memory' };
}

function describeBuild(
  { report }: EngineFacts,
  run: ActiveRun | null,
  settings: FormatSettings,
): StatusFacts['build'] {
  if (run && !run.isOver) return { kind: 'building', done: run.results.size, total: run.total };
  const last = report?.state.runs.find(
    ({ command, refused }) => !refused && /^(dbt )?(build|run)\b/.test(command),
  );
  if (!last) return undefined;
  const at = formatClock(Date.parse(last.startedAt), settings);
  if (last.isUnfinished) return { kind: 'unfinished', at };
  return { kind: 'built', at, elapsed: formatDuration(last.elapsed * 1000, settings) };
}

function hasResults({ state }: NonNullable<EngineFacts['report']>): boolean {
  return Object.keys(state.nodes).length > 0;
}

type Nodes = NonNullable<EngineFacts['report']>['state']['nodes'];

function countMarks(nodes: Nodes): NonNullable<StatusFacts['results']> {
  const counts = { pass: 0, warn: 0, fail: 0, error: 0 };
  for (const { status, shortfall } of Object.values(nodes)) {
    // A test that could not judge for want of data is neither good nor bad.
    if (shortfall !== undefined) continue;
    const mark = markOfDbtStatus(status);
    if (mark === 'pass' || mark === 'warn' || mark === 'fail' || mark === 'error')
      counts[mark] += 1;
  }
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
