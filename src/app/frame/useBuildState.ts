import { useEffect, useMemo, useState } from 'react';
import { countResults, wasInterrupted } from '../../core/run/results';
import type { ActiveRun, RunFacts } from '../../state/runStore';
import { formatDuration } from '../../ui/format/durations';
import type { FormatSettings } from '../../ui/format/formatSettings';
import { buildProgress } from '../../ui/model/buildProgress';
import { useEngine, useFormat, useRun } from '../../ui/model/modelContext';
import type { BuildState } from '../../ui/shell/build/buildState';

/** How long "Built" and "Stopped" stand before the button says Build again. */
const DONE_MS = 3000;

/** What the Build control shows; `seeFailures` ends the state of failure, as the user has seen it then. */
export function useBuildState(): { readonly state: BuildState; readonly seeFailures: () => void } {
  const { run, refusal } = useRun((facts) => facts);
  const report = useEngine((facts) => facts.report);
  const settings = useFormat();
  const [seen, setSeen] = useState<RunFacts['run' | 'refusal']>(null);
  const key = refusal ?? run;
  const failures = useMemo(() => countFailures(run, refusal), [run, refusal]);
  const fades = run?.isOver === true && failures === 0;
  useEffect(() => {
    if (!fades) return;
    const timer = setTimeout(() => setSeen(key), DONE_MS);
    return () => clearTimeout(timer);
  }, [fades, key]);
  const state = useMemo((): BuildState => {
    if (run && !run.isOver) {
      const progress = buildProgress(run, report, settings);
      return { kind: 'running', isStopping: run.isStopping, ...progress };
    }
    if (key === null || seen === key) return { kind: 'idle' };
    if (failures === 0) return describeEnd(run, settings);
    return { kind: 'failed', failures, isRefused: refusal !== null };
  }, [run, refusal, report, settings, key, seen, failures]);
  return { state, seeFailures: () => setSeen(key) };
}

function describeEnd(run: ActiveRun | null, settings: FormatSettings): BuildState {
  if (!run || run.total === 0) return { kind: 'idle' };
  if (run.isStopped) return { kind: 'stopped', done: doneBefore(run), total: run.total };
  const elapsed = formatDuration(run.elapsedMs ?? 0, settings);
  return { kind: 'done', word: isTesting(run) ? 'Tested' : 'Built', elapsed };
}

/** What failed by itself; a node that was stopped did not. */
function countFailures(run: ActiveRun | null, refusal: RunFacts['refusal']): number {
  if (refusal) return Math.max(1, refusal.errorCount);
  if (!run?.isOver) return 0;
  const results = [...run.results.values()];
  return countResults(results.filter((result) => !wasInterrupted(result))).error;
}

/** How many nodes had come to an end before the stop. */
function doneBefore(run: ActiveRun): number {
  return [...run.results.values()].filter(
    (result) => result.status !== 'skipped' && !wasInterrupted(result),
  ).length;
}

function isTesting({ command }: ActiveRun): boolean {
  return /^dbt (?:test|source)\b/.test(command);
}
