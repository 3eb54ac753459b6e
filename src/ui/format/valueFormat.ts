import { type Amount, amountToNumber } from './amount';
import { formatBytes } from './bytes';
import { formatDuration } from './durations';
import type { FormatSettings } from './formatSettings';
import { type Cents, formatMoney, formatMoneyCompact, formatMoneyHeadline } from './money';
import { formatCompact, formatCount, formatFixed, formatNumber } from './numbers';
import { formatPercent, formatRate } from './percent';

/**
 * What a measure is. `rate` is a share of one, `percent` is already in percent, `days` a count of days, `duration` in
 * milliseconds, `bytes` in bytes.
 */
export type ValueFormat =
  | { readonly kind: 'money'; readonly cents?: Cents }
  | { readonly kind: 'count' }
  | { readonly kind: 'number'; readonly digits: number }
  | { readonly kind: 'rate' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'days' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'bytes' };

const COUNT_SHORT_FROM = 1_000_000;

/** In full, for grids and tooltips. */
export function formatFull(amount: Amount, format: ValueFormat, settings: FormatSettings): string {
  switch (format.kind) {
    case 'money':
      return formatMoney(amount, settings, format.cents);
    case 'count':
      return formatCount(amount, settings);
    case 'number':
      return formatFixed(amount, format.digits, settings);
    case 'rate':
      return formatRate(amount, settings);
    case 'percent':
      return formatPercent(amount, settings);
    case 'days':
      return `${formatNumber(amount, settings, 1)} ${isOne(amount) ? 'day' : 'days'}`;
    case 'duration':
      return formatDuration(amountToNumber(amount), settings);
    case 'bytes':
      return formatBytes(amountToNumber(amount), settings);
  }
}

/** For key figures: money compact from 10,000, counts whole up to a million. */
export function formatHeadline(
  amount: Amount,
  format: ValueFormat,
  settings: FormatSettings,
): string {
  if (format.kind === 'money') return formatMoneyHeadline(amount, settings);
  if (format.kind === 'count' && Math.abs(amountToNumber(amount)) >= COUNT_SHORT_FROM) {
    return formatCompact(amount, settings);
  }
  return formatFull(amount, format, settings);
}

/**
 * The labels of an axis's ticks. Short forms are used only where one decimal tells every tick apart exactly; a step of
 * 250 from 1,000 on is written out, because 1.3k would be wrong.
 */
export function formatTicks(
  ticks: readonly number[],
  format: ValueFormat,
  settings: FormatSettings,
): string[] {
  switch (format.kind) {
    case 'money':
      return ticks.map(makeMoneyTick(ticks, settings));
    case 'count':
    case 'number':
      return ticks.map(makeNumberTick(ticks, settings));
    case 'rate':
      return ticks.map((tick) => formatPercentTick(tick * 100, settings));
    case 'percent':
      return ticks.map((tick) => formatPercentTick(tick, settings));
    case 'days':
    case 'duration':
    case 'bytes':
      return ticks.map((tick) => formatFull(tick, format, settings));
  }
}

function makeMoneyTick(ticks: readonly number[], settings: FormatSettings) {
  if (isExactShort(ticks)) return (tick: number) => formatMoneyCompact(tick, settings);
  const cents = ticks.every(Number.isInteger) ? 'never' : 'always';
  return (tick: number) => formatMoney(tick, settings, cents);
}

function makeNumberTick(ticks: readonly number[], settings: FormatSettings) {
  if (isExactShort(ticks)) return (tick: number) => formatCompact(tick, settings);
  return (tick: number) => formatNumber(tick, settings, 10);
}

function formatPercentTick(percent: number, settings: FormatSettings): string {
  return `${formatNumber(Number(percent.toPrecision(12)), settings, 2)}%`;
}

function isExactShort(ticks: readonly number[]): boolean {
  return ticks.every((tick) => {
    const size = Math.abs(tick);
    if (size < 1000) return Number.isInteger(tick);
    const unit = 10 ** (3 * Math.floor(Math.log10(size) / 3) - 1);
    return Math.abs(size / unit - Math.round(size / unit)) < 1e-6;
  });
}

function isOne(amount: Amount): boolean {
  return amountToNumber(amount) === 1;
}
