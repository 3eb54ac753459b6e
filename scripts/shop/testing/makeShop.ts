import Papa from 'papaparse';
import type { RawFile } from '../csv/columns.mjs';
import { parseOptions, type ShopOptions } from '../options.mjs';
import { writeShop } from '../writeShop.mjs';

export type Row = Record<string, string>;

/** Options as the command line gives them. */
export function makeOptions(args = ''): ShopOptions {
  const options = parseOptions(args.split(' ').filter(Boolean), 'nowhere');
  if (!options) throw new Error('The arguments of a test shop must not ask for help.');
  return options;
}

/** The raw files of a shop in memory, by name; arguments as on the command line. */
export function makeShopTexts(args = ''): Map<RawFile, string> {
  const texts = new Map<RawFile, string>();
  writeShop(makeOptions(args), (file) => {
    let text = '';
    return {
      write(piece) {
        text += piece;
      },
      close() {
        texts.set(file, text);
      },
    };
  });
  return texts;
}

/** The rows of a CSV text as an RFC 4180 reader that is not ours sees them. */
function readRows(text: string): Row[] {
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: false });
  const mistakes = errors.filter((error) => error.row !== data.length - 1);
  if (mistakes.length > 0) throw new Error(`Not a sound CSV: ${JSON.stringify(mistakes[0])}`);
  return data.slice(0, -1);
}

export interface ShopRows {
  categories: Row[];
  products: Row[];
  customers: Row[];
  orders: Row[];
  items: Row[];
}

export function makeShopRows(args = ''): ShopRows {
  const texts = makeShopTexts(args);
  const read = (file: RawFile) => readRows(texts.get(file) ?? '');
  return {
    categories: read('raw_categories.csv'),
    products: read('raw_products.csv'),
    customers: read('raw_customers.csv'),
    orders: read('raw_orders.csv'),
    items: read('raw_order_items.csv'),
  };
}

/** Cents of a plain decimal; empty is 0, as the contract says. */
export function centsOf(text: string | undefined): number {
  const parts = /^(\d+)(?:\.(\d{1,3}))?$/.exec(text || '0');
  if (!parts) throw new Error(`Not a plain decimal: ${text}`);
  return Number(parts[1]) * 100 + Math.round(Number((parts[2] ?? '').padEnd(3, '0')) / 10);
}

/**
 * Milliseconds since 1970 of a time stamp in any form that the contract allows: blank or T, fraction
 * or none, Z, an offset in three forms or none (then UTC), the date alone.
 */
export function momentOf(text: string): number {
  const parts =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d(?::?\d\d)?)?)?$/.exec(text);
  if (!parts) throw new Error(`Not a time stamp of the contract: ${text}`);
  const [, date, time = '00:00:00', zone = 'Z'] = parts;
  return Date.parse(`${date}T${time}Z`) - offsetMinutes(zone) * 60_000;
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const size = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || '0');
  return zone.startsWith('-') ? -size : size;
}

/** How many rows there are of each value. */
export function countBy(rows: Row[], keyOf: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
