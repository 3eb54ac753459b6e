import { type Data, objectOr } from '../base/data';
import type { ManifestNode, SourceNode } from './manifest';

const SECONDS: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

/** Whether `source freshness` looks at the source: it has a limit. */
export function isWatched(node: ManifestNode): node is SourceNode {
  if (node.resource_type !== 'source') return false;
  return [node.freshness?.warn_after, node.freshness?.error_after].some(isLimit);
}

/** The units of a limit. */
export const PERIODS: readonly string[] = Object.keys(SECONDS);

/** Whether a limit has a count and a period. */
export function isLimit(limit: Data | undefined): boolean {
  return secondsOf(limit) !== undefined;
}

/** What an age in seconds means to a source. */
export function judgeAge({ freshness }: SourceNode, age: number): 'pass' | 'warn' | 'error' {
  const isBeyond = (limit: Data | undefined) =>
    age > (secondsOf(limit) ?? Number.POSITIVE_INFINITY);
  if (isBeyond(freshness?.error_after)) return 'error';
  return isBeyond(freshness?.warn_after) ? 'warn' : 'pass';
}

function secondsOf(limit: Data | undefined): number | undefined {
  const { count, period } = objectOr(limit);
  const unit = SECONDS[String(period)];
  return count === null || count === undefined || unit === undefined
    ? undefined
    : Number(count) * unit;
}
