import type { FormatSettings } from './formatSettings';
import { formatNumber } from './numbers';

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size in decimal units: 38 KB, 48.2 MB. Decimals begin at MB, below which they are noise. */
export function formatBytes(sizeBytes: number, settings: FormatSettings): string {
  let unit = 0;
  let size = sizeBytes;
  while (unit < UNITS.length - 1 && roundTo(size, unit) >= 1000) {
    size /= 1000;
    unit += 1;
  }
  return `${formatNumber(size, settings, digitsOf(unit))} ${UNITS[unit]}`;
}

function roundTo(size: number, unit: number): number {
  const factor = 10 ** digitsOf(unit);
  return Math.round(size * factor) / factor;
}

function digitsOf(unit: number): number {
  return unit < 2 ? 0 : 1;
}
