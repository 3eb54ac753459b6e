import type { ManifestNode } from '../core/project/manifest';
import { isoTime, makeCompiledResult } from '../core/run/attemptNode';
import type { NodeResult, Timing } from '../core/run/results';
import type { Host } from './host';

/** Results of nodes that are done one after the other, each timed from the end of the one before. */
export interface TimedResults {
  readonly results: readonly NodeResult[];
  /** Seconds since the first began. */
  elapsed(): number;
  /** Takes the time of a node that has no result. */
  pass(): void;
  /** Takes results that were timed elsewhere. */
  take(results: readonly NodeResult[]): void;
  add(node: ManifestNode, code: string | null, more?: ResultParts): void;
}

interface ResultParts {
  /** Whether the node was compiled only, as an ephemeral model is. */
  readonly isCut?: boolean;
  readonly response?: NodeResult['adapter_response'];
}

export function collectTimed(host: Host): TimedResults {
  const results: NodeResult[] = [];
  const begunAt = host.now();
  let before = begunAt;
  const takeTime = () => {
    const [startedAt, endedAt] = [before, host.now()];
    before = endedAt;
    return { startedAt, endedAt };
  };
  return {
    results,
    elapsed: () => secondsBetween(begunAt, host.now()),
    pass: takeTime,
    take: (timed) => {
      results.push(...timed);
      takeTime();
    },
    add: (node, code, { isCut = false, response } = {}) => {
      const { startedAt, endedAt } = takeTime();
      const timing = timingsOf(startedAt, endedAt).slice(0, isCut ? 1 : 2);
      const result = makeCompiledResult(node, code, timing, secondsBetween(startedAt, endedAt));
      results.push(response ? { ...result, adapter_response: response } : result);
    },
  };
}

function timingsOf(startedAt: Date, endedAt: Date): Timing[] {
  const [started_at, completed_at] = [isoTime(startedAt), isoTime(endedAt)];
  return [
    { name: 'compile', started_at, completed_at },
    { name: 'execute', started_at: completed_at, completed_at },
  ];
}

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1000;
}
