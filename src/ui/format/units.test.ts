import { describe, expect, it } from 'vitest';
import { formatBytes } from './bytes';
import { formatDuration } from './durations';
import { formatRowCount, formatShownRows } from './rowCounts';
import { cutMiddle } from './text';

const GB = { locale: 'en-GB', currency: 'USD' };

describe('durations', () => {
  const cases: [number, string][] = [
    [0, '0 ms'],
    [0.3, '<1 ms'],
    [14, '14 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [5800, '5.8 s'],
    [59_940, '59.9 s'],
    [59_960, '1 min'],
    [125_000, '2 min 5 s'],
    [3_599_700, '1 h'],
    [36_000_000, '10 h'],
    [37_500_000, '10 h 25 min'],
    [259_200_000, '3 days'],
    [-14, '−14 ms'],
  ];
  it.each(cases)(
    '%d ms is %s: the unit changes where rounding would reach the next',
    (ms, text) => {
      expect(formatDuration(ms, GB)).toBe(text);
    },
  );
});

describe('bytes', () => {
  const cases: [number, string][] = [
    [0, '0 B'],
    [999, '999 B'],
    [38_400, '38 KB'],
    [999_600, '1 MB'],
    [48_200_000, '48.2 MB'],
    [2_000_000_000, '2 GB'],
  ];
  it.each(cases)('%d is %s', (size, text) => {
    expect(formatBytes(size, GB)).toBe(text);
  });
});

describe('row counts', () => {
  it('says what a filter leaves of the whole', () => {
    expect(formatShownRows(13, 78, GB)).toBe('13 of 78 rows');
    expect(formatShownRows(78, 78, GB)).toBe('78 rows');
    expect(formatShownRows(0, 1, GB)).toBe('0 of 1 row');
    expect(formatRowCount(148_034, GB)).toBe('148,034 rows');
  });
});

describe('long texts', () => {
  it('loses its middle and keeps both ends', () => {
    expect(cutMiddle('a41f0c22e19b9c02', 9)).toBe('a41f…9c02');
    expect(cutMiddle('short', 9)).toBe('short');
    expect(cutMiddle('abcdef', 4)).toBe('ab…f');
    expect(cutMiddle('abc', 2)).toBe('a…');
    expect(cutMiddle('abc', 1)).toBe('…');
  });

  it('never cuts a character in two', () => {
    expect(cutMiddle('😀😀😀😀😀', 3)).toBe('😀…😀');
  });
});
