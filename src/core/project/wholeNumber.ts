import type { Data } from '../base/data';

/** What Python's `int()` makes of data; undefined where it refuses it. */
export function wholeNumber(data: Data): bigint | undefined {
  if (typeof data === 'bigint' || typeof data === 'boolean') return BigInt(data);
  if (typeof data === 'number') return Number.isFinite(data) ? BigInt(Math.trunc(data)) : undefined;
  if (typeof data !== 'string' || !/^\s*[-+]?\d+(?:_\d+)*\s*$/.test(data)) return undefined;
  const text = data.trim().replaceAll('_', '');
  return text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text.replace('+', ''));
}
