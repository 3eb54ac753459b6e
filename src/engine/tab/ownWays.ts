import { isMicrobatch } from '../../core/project/manifest';
import type { OwnWay } from '../../core/run/nodeRunner';
import type { TabRun } from './tabWork';

/** How a command runs nodes in a way of its own, if it does; loaded when it is wanted, as few projects want it. */
export async function ownWayOf(run: TabRun): Promise<OwnWay | undefined> {
  const { command, parsed, ids, retried } = run;
  const { graph, session } = parsed;
  if (command.name === 'freshness')
    return (await import('../../core/run/freshness/checkSource')).checkSources;
  const hasBatches = [...ids].some((id) => isMicrobatch(graph.node(id)));
  if (!hasBatches) return undefined;
  const [{ runMicrobatches }, { readEventTimes }] = await Promise.all([
    import('../../core/run/microbatch/runMicrobatch'),
    import('../../core/command/eventTimes'),
  ]);
  const now = retried?.startedAt ?? session.invocation.startedAt.getTime();
  return runMicrobatches({
    ...readEventTimes(command.options),
    ...session.sample,
    now,
    ...(retried && { earlier: retried.batches }),
  });
}
