import { describe, expect, it } from 'vitest';
import { speakAmount } from './speech';
import { formatFull, formatHeadline, formatTicks } from './valueFormat';

const GB = { locale: 'en-GB', currency: 'USD' };

describe('axis ticks', () => {
  it('are short where one decimal tells them apart', () => {
    expect(formatTicks([0, 3000, 6000, 9000], { kind: 'money' }, GB)).toEqual([
      '$0',
      '$3k',
      '$6k',
      '$9k',
    ]);
    expect(formatTicks([0, 500, 1000, 1500], { kind: 'money' }, GB)).toEqual([
      '$0',
      '$500',
      '$1k',
      '$1.5k',
    ]);
    expect(formatTicks([0, 12_000], { kind: 'count' }, GB)).toEqual(['0', '12k']);
  });

  it('are written out where a short form would be wrong', () => {
    expect(formatTicks([1000, 1250, 1500], { kind: 'money' }, GB)).toEqual([
      '$1,000',
      '$1,250',
      '$1,500',
    ]);
    expect(formatTicks([0, 0.5, 1], { kind: 'money' }, GB)).toEqual(['$0.00', '$0.50', '$1.00']);
    expect(formatTicks([0, 0.5, 1], { kind: 'number', digits: 2 }, GB)).toEqual(['0', '0.5', '1']);
  });

  it('show rates as percent, free of the noise of doubles', () => {
    expect(formatTicks([0, 0.1, 0.2, 0.30000000000000004], { kind: 'rate' }, GB)).toEqual([
      '0%',
      '10%',
      '20%',
      '30%',
    ]);
    expect(formatTicks([0, 50], { kind: 'percent' }, GB)).toEqual(['0%', '50%']);
  });
});

it('keeps counts whole in headlines up to a million', () => {
  expect(formatHeadline(5412, { kind: 'count' }, GB)).toBe('5,412');
  expect(formatHeadline(1_234_567, { kind: 'count' }, GB)).toBe('1.2m');
  expect(formatHeadline(473_900, { kind: 'money' }, GB)).toBe('$473.9k');
  expect(formatHeadline(0.414, { kind: 'rate' }, GB)).toBe('41.4%');
});

it('writes every kind in full', () => {
  expect(formatFull(1, { kind: 'days' }, GB)).toBe('1 day');
  expect(formatFull(29, { kind: 'days' }, GB)).toBe('29 days');
  expect(formatFull(14, { kind: 'duration' }, GB)).toBe('14 ms');
  expect(formatFull(1200, { kind: 'bytes' }, GB)).toBe('1 KB');
  expect(formatFull({ unscaled: 4623n, scale: 2 }, { kind: 'percent' }, GB)).toBe('46.2%');
  expect(formatFull(8828.07, { kind: 'number', digits: 2 }, GB)).toBe('8,828.07');
});

it('speaks large money in words', () => {
  expect(speakAmount(473_912, { kind: 'money' }, GB)).toBe('473.9 thousand US dollars');
  expect(speakAmount(87.56, { kind: 'money' }, GB)).toBe('$87.56');
  expect(speakAmount(5412, { kind: 'count' }, GB)).toBe('5,412');
});
