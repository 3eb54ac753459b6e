// @ts-check
/** @import { RawFile } from './csv/columns.mjs' */
/** @import { Dirt } from './dirt/dirt.mjs' */
/** @import { ShopOptions } from './options.mjs' */
/** @import { Order } from './orders/orders.mjs' */
import { buildSeasons } from './calendar/seasons.mjs';
import { buildTimeline } from './calendar/timeline.mjs';
import { buildCatalog } from './catalog/catalog.mjs';
import { writeCategory, writeProduct } from './csv/catalogRows.mjs';
import { rawColumns } from './csv/columns.mjs';
import { joinRow } from './csv/csvText.mjs';
import { writeCustomer } from './csv/customerRows.mjs';
import { writeLines, writeOrder } from './csv/orderRows.mjs';
import { makeBehaviour } from './customers/behaviour.mjs';
import { listCustomers, makeCountryOf } from './customers/people.mjs';
import { listVisits } from './customers/schedule.mjs';
import { bears, makeDirt, turnDirt } from './dirt/dirt.mjs';
import { listOrders } from './orders/orders.mjs';

/**
 * Where a file's text goes, in pieces; `write` may block until the disk keeps up.
 * @typedef {{ write(text: string): void, close(): void }} TextSink
 */

/** @typedef {(file: RawFile) => TextSink} OpenFile */

/**
 * Writes the five raw files of a shop, row by row: memory holds a few bytes a customer and nothing
 * of an order that is written.
 * @param {ShopOptions} options
 * @param {OpenFile} openFile
 */
export function writeShop(options, openFile) {
  const seasons = buildSeasons(options);
  const timeline = buildTimeline(options, seasons);
  const behaviourOf = makeBehaviour(options, timeline);
  const countryOf = makeCountryOf(options.seed);
  const catalog = buildCatalog(options);
  const { categories, products } = catalog;
  writeFile(options, openFile, 'raw_categories.csv', categories, writeCategory);
  writeFile(options, openFile, 'raw_products.csv', products, writeProduct);
  const customers = listCustomers(options, behaviourOf, countryOf);
  writeFile(options, openFile, 'raw_customers.csv', customers, writeCustomer);
  const visits = options.orders > 0 ? listVisits(options, timeline, behaviourOf) : [];
  writeOrders(options, openFile, listOrders(options, catalog, seasons, visits, countryOf));
}

/**
 * @template Row
 * @param {ShopOptions} options
 * @param {OpenFile} openFile
 * @param {RawFile} file
 * @param {Iterable<Row>} rows
 * @param {(dirt: Dirt, row: Row) => string} writeRow
 */
function writeFile(options, openFile, file, rows, writeRow) {
  const { sink, dirt } = startFile(options, openFile, file);
  for (const row of rows) sink.write(writeRow(dirt, row));
  sink.close();
}

/**
 * @param {ShopOptions} options
 * @param {OpenFile} openFile
 * @param {Iterable<Order>} orders
 */
function writeOrders(options, openFile, orders) {
  const heads = startFile(options, openFile, 'raw_orders.csv');
  const lines = startFile(options, openFile, 'raw_order_items.csv');
  for (const order of orders) {
    heads.sink.write(writeOrder(heads.dirt, order, options));
    lines.sink.write(writeLines(lines.dirt, order, options));
  }
  heads.sink.close();
  lines.sink.close();
}

/**
 * @param {ShopOptions} options
 * @param {OpenFile} openFile
 * @param {RawFile} file
 */
function startFile(options, openFile, file) {
  const sink = openFile(file);
  const dirt = makeDirt(options, file);
  turnDirt(dirt, 0);
  sink.write((bears(dirt, 'byteOrderMark') ? '\uFEFF' : '') + joinRow(rawColumns[file]));
  return { sink, dirt };
}
