import type { FormatSettings } from './formatSettings';
import { formatCount, formatNumber } from './numbers';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in its two most telling units: 14 ms · 5.8 s · 2 min 5 s · 10 h · 3 days. */
export function formatDuration(elapsedMs: number, settings: FormatSettings): string {
  if (elapsedMs < 0) return `−${formatDuration(-elapsedMs, settings)}`;
  if (elapsedMs > 0 && elapsedMs < 1) return '<1 ms';
  if (elapsedMs < SECOND - 0.5) return `${formatCount(elapsedMs, settings)} ms`;
  if (elapsedMs < MINUTE - 50) return `${formatNumber(elapsedMs / SECOND, settings, 1)} s`;
  if (elapsedMs < HOUR - 500) return formatPair(elapsedMs, MINUTE, 'min', SECOND, 's', settings);
  if (elapsedMs < 2 * DAY) return formatPair(elapsedMs, HOUR, 'h', MINUTE, 'min', settings);
  return `${formatNumber(elapsedMs / DAY, settings, 1)} days`;
}

function formatPair(
  elapsedMs: number,
  major: number,
  majorName: string,
  minor: number,
  minorName: string,
  settings: FormatSettings,
): string {
  const minors = Math.round(elapsedMs / minor);
  const perMajor = major / minor;
  const rest = minors % perMajor;
  const head = `${formatCount(Math.floor(minors / perMajor), settings)} ${majorName}`;
  return rest === 0 ? head : `${head} ${formatCount(rest, settings)} ${minorName}`;
}
