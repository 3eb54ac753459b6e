import type { Data } from '../base/data';

/** Orders versions as dbt does: by their numbers where both are numbers, by their texts otherwise. */
export function compareVersions(a: Data, b: Data): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return x - y;
  const [left, right] = [String(a), String(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function numberOf(version: Data): number | undefined {
  const number =
    typeof version === 'string' && version.trim() === '' ? Number.NaN : Number(version);
  return Number.isNaN(number) ? undefined : number;
}
