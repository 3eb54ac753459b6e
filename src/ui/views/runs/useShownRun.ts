import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useModel, useReport, useRun } from '../../model/modelContext';
import { useClock } from '../../model/useClock';
import type { GanttProject } from './gantt/ganttRows';
import { type ShownRun, showKept, showLive } from './shownRun';

/** The run that the page shows: the one that is asked for, else the one at work, else the last. */
export function useShownRun(runId: string | null): {
  readonly run: ShownRun | null;
  /** The run that is asked for is not known. */
  readonly isUnknown: boolean;
  readonly nowMs: number;
} {
  const { engine } = useModel();
  const { runs } = useReport().state;
  const { run: active, lines } = useRun((facts) => facts);
  const live = active && !active.isOver ? active : null;
  const nowMs = useClock(live !== null);
  const showsLive = live !== null && (runId === null || runId === live.id);
  const record = showsLive ? undefined : runs.find(({ id }) => runId === null || id === runId);
  const kept = useQuery({
    queryKey: ['kept-run', record?.id],
    queryFn: async () => (await engine.keptRun(record?.id ?? '')) ?? null,
    enabled: record !== undefined,
  });
  const shown = useMemo(
    () => (record && !kept.isPending ? showKept(record, kept.data ?? undefined) : null),
    [record, kept.isPending, kept.data],
  );
  return {
    run: showsLive ? showLive(live, lines, nowMs) : shown,
    isUnknown: !showsLive && runId !== null && record === undefined,
    nowMs,
  };
}

/** What the rows of a run's picture are made from. */
export function useGanttProject(): GanttProject {
  const { project, state } = useReport();
  return useMemo(
    () => ({
      nodes: new Map(project?.nodes.map((node) => [node.unique_id, node])),
      parents: project?.parents ?? {},
      lastSeconds: Object.fromEntries(
        Object.entries(state.nodes).map(([id, { seconds }]) => [id, seconds]),
      ),
    }),
    [project, state.nodes],
  );
}
