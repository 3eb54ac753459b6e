import { describe, expect, it } from 'vitest';
import { formatAllDigits } from './exactDigits';
import { formatMoney, formatMoneyCompact, formatMoneyHeadline } from './money';
import { formatCompact, formatCount, formatFixed, formatNumber } from './numbers';
import { formatPercent, formatPoints, formatRate, formatShare } from './percent';

const GB = { locale: 'en-GB', currency: 'USD' };
const US = { locale: 'en-US', currency: 'USD' };
const DE = { locale: 'de-DE', currency: 'EUR' };
const JP = { locale: 'ja-JP', currency: 'JPY' };
/** Intl separates with no-break spaces; tests read better with plain ones. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('money', () => {
  it('shows cents below 1,000 and none from there on', () => {
    expect(formatMoney(7974, GB)).toBe('$7,974');
    expect(formatMoney(87.56, GB)).toBe('$87.56');
    expect(formatMoney({ unscaled: 99999n, scale: 2 }, GB)).toBe('$999.99');
    expect(formatMoney({ unscaled: 100000n, scale: 2 }, GB)).toBe('$1,000');
  });

  it('shows cents of any amount when asked, as lifetime values are', () => {
    expect(formatMoney({ unscaled: 618420n, scale: 2 }, GB, 'always')).toBe('$6,184.20');
  });

  it('keeps every digit of amounts that a double cannot hold', () => {
    const amount = { unscaled: 1234567890123456789n, scale: 2 };
    expect(formatMoney(amount, GB, 'always')).toBe('$12,345,678,901,234,567.89');
  });

  it('rounds half away from zero on the exact decimal', () => {
    expect(formatMoney({ unscaled: 1005n, scale: 3 }, GB)).toBe('$1.01');
    expect(formatMoney({ unscaled: -1005n, scale: 3 }, GB)).toBe('−$1.01');
  });

  it('writes a true minus', () => {
    expect(formatMoney(-7974, US)).toBe('−$7,974');
    expect(plain(formatMoney(-7974, DE))).toBe('−7.974 €');
  });

  it('takes the number of decimals from the currency', () => {
    expect(formatMoney(87, JP)).toBe('¥87'.replace('¥', '￥'));
  });

  it('is compact on axes with a small k, and without decimals on round values', () => {
    expect(formatMoneyCompact(473_912.4, GB)).toBe('$473.9k');
    expect(formatMoneyCompact(473_912.4, US)).toBe('$473.9k');
    expect(formatMoneyCompact(3000, US)).toBe('$3k');
    expect(formatMoneyCompact(0, GB)).toBe('$0');
    expect(formatMoneyCompact(1_250_000, US)).toBe('$1.3M');
  });

  it('falls back to whole amounts where the locale has no short thousands', () => {
    expect(plain(formatMoneyCompact(473_912.4, DE))).toBe('473.912 €');
  });

  it('stays exact to the unit in headlines below 10,000', () => {
    expect(formatMoneyHeadline(1604.3, GB)).toBe('$1,604');
    expect(formatMoneyHeadline(87.564, GB)).toBe('$87.56');
    expect(formatMoneyHeadline(388_100, GB)).toBe('$388.1k');
    expect(formatMoneyHeadline(109_000, GB)).toBe('$109.0k');
  });
});

describe('numbers', () => {
  it('groups counts and keeps bigints whole', () => {
    expect(formatCount(5412, GB)).toBe('5,412');
    expect(formatCount(12345678901234567890n, GB)).toBe('12,345,678,901,234,567,890');
    expect(formatCount(-3, GB)).toBe('−3');
  });

  it('shortens with one decimal at most', () => {
    expect(formatCompact(9640, US)).toBe('9.6k');
    expect(formatCompact(412, US)).toBe('412');
    expect(formatCompact(36_000, GB)).toBe('36k');
  });

  it('writes fixed or free decimals', () => {
    expect(formatFixed({ unscaled: 882807n, scale: 2 }, 2, GB)).toBe('8,828.07');
    expect(formatNumber(92.5, GB)).toBe('92.5');
    expect(formatNumber(0.1, GB)).toBe('0.1');
  });

  it('writes all digits of decimals with more places than Intl allows', () => {
    const unscaled = -123456789012345678901234567890n;
    expect(formatAllDigits({ unscaled, scale: 25 }, GB)).toBe('−12,345.6789012345678901234567890');
    expect(formatAllDigits({ unscaled: -5n, scale: 22 }, DE)).toBe('−0,0000000000000000000005');
  });
});

describe('rates', () => {
  it('has one decimal', () => {
    expect(formatRate(0.414, GB)).toBe('41.4%');
    expect(plain(formatRate(0.414, DE))).toBe('41,4 %');
    expect(formatShare(0.27, GB)).toBe('27%');
  });

  it('reads percent columns of the marts exactly', () => {
    expect(formatPercent({ unscaled: 4625n, scale: 2 }, GB)).toBe('46.3%');
  });

  it('tells the distance between rates in points', () => {
    expect(formatPoints(0.006, GB)).toBe('0.6 pts');
    expect(formatPoints(-0.011, GB)).toBe('−1.1 pts');
  });
});
