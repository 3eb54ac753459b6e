import { useEffect, useState } from 'react';
import { countResults } from '../../core/run/results';
import { formatDuration } from '../../ui/format/durations';
import { buildProgress } from '../../ui/model/buildProgress';
import { useEngine, useFormat, useRun } from '../../ui/model/modelContext';
import { useClock } from '../../ui/model/useClock';
import type { BuildState } from '../../ui/shell/build/buildState';

/** How long "Built" stands before the button says Build again. */
const DONE_MS = 3000;

/** What the Build control shows; `openFailures` ends the state of failure, as the user has seen it then. */
export function useBuildState(): { readonly state: BuildState; readonly seeFailures: () => void } {
  const run = useRun((facts) => facts.run);
  const report = useEngine((facts) => facts.report);
  const settings = useFormat();
  const [seenMs, setSeenMs] = useState<number | null>(null);
  const isRunning = run !== null && !run.isOver;
  const nowMs = useClock(isRunning);
  const isOver = run?.isOver === true;
  const startedMs = run?.startedMs ?? null;
  const failures = isOver ? countResults([...run.results.values()]).error : 0;
  useEffect(() => {
    if (!isOver || failures > 0) return;
    const timer = setTimeout(() => setSeenMs(startedMs), DONE_MS);
    return () => clearTimeout(timer);
  }, [isOver, failures, startedMs]);
  const seeFailures = () => setSeenMs(startedMs);
  return { state: stateOf(), seeFailures };

  function stateOf(): BuildState {
    if (!run) return { kind: 'idle' };
    if (!run.isOver) {
      const progress = buildProgress(run, report, nowMs, settings);
      return { kind: 'running', isStopping: run.isStopping, ...progress };
    }
    if (seenMs === run.startedMs) return { kind: 'idle' };
    if (failures > 0) return { kind: 'failed', failures };
    return { kind: 'done', elapsed: formatDuration(run.elapsedMs ?? 0, settings) };
  }
}
