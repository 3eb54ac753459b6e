import { describe, expect, it } from 'vitest';
import { helpText, OptionError, parseOptions } from './options.mjs';

const day = (text: string) => Date.parse(text) / 86_400_000;

describe('parseOptions', () => {
  it('gives the sample when nothing is said', () => {
    expect(parseOptions([], '/seeds')).toEqual({
      customers: 2500,
      orders: 20000,
      products: 60,
      fromDay: day('2023-07-01'),
      toDay: day('2026-06-30'),
      dirt: 0.01,
      seed: 7,
      out: '/seeds',
    });
  });

  it('takes every option from the command line', () => {
    const line =
      '--customers 1 --orders 2 --products 3 --from 2024-02-29 --to 2024-03-01 --dirt .5 --seed 4 --out x';
    expect(parseOptions(line.split(' '), '/seeds')).toEqual({
      customers: 1,
      orders: 2,
      products: 3,
      fromDay: day('2024-02-29'),
      toDay: day('2024-03-01'),
      dirt: 0.5,
      seed: 4,
      out: 'x',
    });
  });

  it.each([
    ['--orders ten', '--orders ten: give a whole number from 0 to 1000000000.'],
    ['--orders=-1', '--orders -1: give a whole number from 0 to 1000000000.'],
    ['--customers 1.5', '--customers 1.5: give a whole number from 0 to 100000000.'],
    ['--seed 4294967296', '--seed 4294967296: give a whole number from 0 to 4294967295.'],
    ['--from 2024-02-30', '--from 2024-02-30: give a date such as 2026-06-30.'],
    ['--to 1.7.2026', '--to 1.7.2026: give a date such as 2026-06-30.'],
    ['--dirt 1.1', '--dirt 1.1: give a number from 0 to 1.'],
    ['--dirt x', '--dirt x: give a number from 0 to 1.'],
    ['--from 2026-07-01', '--from is after --to: swap them.'],
    ['--customers 0', '--orders needs --customers of at least 1.'],
    ['--products 0', '--orders needs --products of at least 1.'],
    ['--dust 1', "Unknown option '--dust' See --help."],
    ['--orders', "Option '--orders <value>' argument missing See --help."],
  ])('says which argument is wrong and how to mend it: %s', (line, message) => {
    expect(() => parseOptions(line.split(' '), '/seeds')).toThrow(new OptionError(message));
  });

  it('asks for help, which names every option', () => {
    expect(parseOptions(['--help', '--orders', 'ten'], '/seeds')).toBeUndefined();
    for (const name of ['customers', 'orders', 'products', 'from', 'to', 'dirt', 'seed', 'out']) {
      expect(helpText).toContain(`--${name} `);
    }
  });
});
