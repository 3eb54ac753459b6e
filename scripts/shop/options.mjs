// @ts-check
import { parseArgs } from 'node:util';
import { parseDay } from './calendar/calendar.mjs';

/**
 * `fromDay` and `toDay` are days since 1970-01-01, both included.
 * @typedef {{ customers: number, orders: number, products: number, fromDay: number, toDay: number,
 *   dirt: number, seed: number, out: string }} ShopOptions
 */

export const helpText = `Makes the five raw CSV files of a shop: the same arguments give the same bytes on any machine.

Usage: node scripts/generateShop.mjs [options]

  --customers N  rows of raw_customers.csv (default 2500)
  --orders N     rows of raw_orders.csv, about 2.5 lines each (default 20000)
  --products N   rows of raw_products.csv (default 60)
  --from DATE    day of the first orders, YYYY-MM-DD (default 2023-07-01)
  --to DATE      day of the last orders, the shop's "today" (default 2026-06-30)
  --dirt RATE    0 = clean, 1 = filthy (default 0.01). Up to 0.05 only what the project's tests
                 forgive or warn of: spellings, time stamp forms, blanks, a few broken references
                 and totals. Above also what they refuse: discounts over the price, parcels shipped
                 before the order, unknown categories; and byte-order marks.
  --seed N       another number, another shop (default 7)
  --out DIR      folder for the files, made when missing (default: the project's seeds folder)
  --help         this text

Without options it makes the committed sample. A benchmark input:
  node scripts/generateShop.mjs --customers 1000000 --orders 10000000 --out /tmp/shop10m`;

/** A mistake in the arguments; its message says which and how to mend it. */
export class OptionError extends Error {}

const flags = /** @type {const} */ ({
  customers: { type: 'string', default: '2500' },
  orders: { type: 'string', default: '20000' },
  products: { type: 'string', default: '60' },
  from: { type: 'string', default: '2023-07-01' },
  to: { type: 'string', default: '2026-06-30' },
  dirt: { type: 'string', default: '0.01' },
  seed: { type: 'string', default: '7' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
});

/**
 * Undefined when help was asked for; throws OptionError on a mistake.
 * @param {string[]} args
 * @param {string} defaultOut
 * @returns {ShopOptions | undefined}
 */
export function parseOptions(args, defaultOut) {
  const values = readFlags(args);
  if (values.help) return undefined;
  const options = {
    customers: readCount('customers', values.customers, 100_000_000),
    orders: readCount('orders', values.orders, 1_000_000_000),
    products: readCount('products', values.products, 1_000_000),
    fromDay: readDay('from', values.from),
    toDay: readDay('to', values.to),
    dirt: readRate(values.dirt),
    seed: readCount('seed', values.seed, 0xffffffff),
    out: values.out ?? defaultOut,
  };
  checkTogether(options);
  return options;
}

/** @param {string[]} args */
function readFlags(args) {
  try {
    return parseArgs({ args, options: flags }).values;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new OptionError(`${why} See --help.`, { cause });
  }
}

/** @param {string} name @param {string} text @param {number} most */
function readCount(name, text, most) {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(count <= most)) {
    throw new OptionError(`--${name} ${text}: give a whole number from 0 to ${most}.`);
  }
  return count;
}

/** @param {string} name @param {string} text */
function readDay(name, text) {
  const day = parseDay(text);
  if (day === undefined) {
    throw new OptionError(`--${name} ${text}: give a date such as 2026-06-30.`);
  }
  return day;
}

/** @param {string} text */
function readRate(text) {
  const rate = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(rate <= 1)) throw new OptionError(`--dirt ${text}: give a number from 0 to 1.`);
  return rate;
}

/** @param {ShopOptions} options */
function checkTogether({ fromDay, toDay, orders, customers, products }) {
  if (fromDay > toDay) throw new OptionError('--from is after --to: swap them.');
  if (orders > 0 && customers === 0) {
    throw new OptionError('--orders needs --customers of at least 1.');
  }
  if (orders > 0 && products === 0) {
    throw new OptionError('--orders needs --products of at least 1.');
  }
}
