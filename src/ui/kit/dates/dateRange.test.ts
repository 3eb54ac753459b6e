import { describe, expect, it } from 'vitest';
import { countDays } from '../../../core/base/calendar';
import { type RangePreset, resolveRange } from '../../../core/dashboards/period';
import { closeSpan, describeSpan, parseTypedRange, rangePresets } from './dateRange';

const bounds = { earliest: '2023-01-01', asOf: '2026-06-30' };
const resolve = (preset: RangePreset) => resolveRange({ kind: 'preset', preset }, bounds);

describe('presets', () => {
  it('all of them end on the as-of date', () => {
    for (const preset of Object.keys(rangePresets) as RangePreset[]) {
      expect(resolve(preset).to).toBe('2026-06-30');
    }
  });

  it.each([
    ['last_7d', 7],
    ['last_28d', 28],
    ['last_91d', 91],
    ['today', 1],
  ] as const)('%s holds %d days, the as-of date included', (preset, days) => {
    const { from, to } = resolve(preset);
    expect(countDays(from, to)).toBe(days);
  });

  it.each([
    ['month', '2026-06-01'],
    ['quarter', '2026-04-01'],
    ['ytd', '2026-01-01'],
    ['all', '2023-01-01'],
  ] as const)('%s starts on %s', (preset, from) => {
    expect(resolve(preset).from).toBe(from);
  });

  it('fixed dates do not move with the as-of date', () => {
    const dates = { from: '2025-01-01', to: '2025-01-31' };
    expect(resolveRange({ kind: 'dates', ...dates }, bounds)).toEqual(dates);
  });
});

describe('typing', () => {
  it.each([
    ['2026-04..2026-06', '2026-04-01', '2026-06-30'],
    ['2026-04-10..2026-04-12', '2026-04-10', '2026-04-12'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['2025..2026-02', '2025-01-01', '2026-02-28'],
    [' 2026-05-17 ', '2026-05-17', '2026-05-17'],
    ['2026-06 – 2026-04', '2026-04-01', '2026-06-30'],
    ['2026-04 to 2026-05', '2026-04-01', '2026-05-31'],
  ])('%j is %s to %s', (text, from, to) => {
    expect(parseTypedRange(text)).toEqual({ from, to });
  });

  it.each(['', 'last week', '2026-13', '2026-02-30', '..', '2026-01..2026-02..2026-03', '2026-1'])(
    '%j is no range',
    (text) => {
      expect(parseTypedRange(text)).toBeNull();
    },
  );
});

it('two clicks make a range in either order', () => {
  expect(closeSpan('2026-05-02', '2026-04-01')).toEqual({ from: '2026-04-01', to: '2026-05-02' });
});

it('a range names the year once when both ends share it', () => {
  expect(describeSpan({ from: '2026-04-01', to: '2026-06-30' }, 'en-GB')).toBe(
    '1 Apr – 30 Jun 2026',
  );
  expect(describeSpan({ from: '2025-12-01', to: '2026-01-31' }, 'en-GB')).toBe(
    '1 Dec 2025 – 31 Jan 2026',
  );
  expect(describeSpan({ from: '2026-05-17', to: '2026-05-17' }, 'en-GB')).toBe('17 May 2026');
});
