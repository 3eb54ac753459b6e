// @ts-check
/** @import { RawFile } from './csv/columns.mjs' */
/** @import { ShopOptions } from './options.mjs' */

import { DAY_SECONDS } from './calendar/calendar.mjs';
import { buildSeasons } from './calendar/seasons.mjs';
import { buildTimeline } from './calendar/timeline.mjs';
import { buildCatalog } from './catalog/catalog.mjs';
import { makeChance, turnTo } from './chance/chance.mjs';
import { writeCategory, writeProduct } from './csv/catalogRows.mjs';
import { rawColumns } from './csv/columns.mjs';
import { drawUpdate, writeCustomer } from './csv/customerRows.mjs';
import { writeLines, writeOrder } from './csv/orderRows.mjs';
import { makeBehaviour, signupStamp } from './customers/behaviour.mjs';
import { makeCountryOf, makePersonOf } from './customers/people.mjs';
import { listVisits } from './customers/schedule.mjs';
import { bears, makeDirt, turnDirt } from './dirt/dirt.mjs';
import { listOrders } from './orders/orders.mjs';

/**
 * Where a file's text goes, in pieces; `write` may block until the disk keeps up.
 * @typedef {{ write(text: string): void, close(): void }} TextSink
 */

/**
 * Writes the five raw files of a shop, row by row: memory holds a few bytes a customer and nothing
 * of an order that is written.
 * @param {ShopOptions} options @param {(file: RawFile) => TextSink} openFile
 */
export function writeShop(options, openFile) {
  const seasons = buildSeasons(options);
  const timeline = buildTimeline(options, seasons);
  const shop = {
    options,
    catalog: buildCatalog(options),
    seasons,
    behaviourOf: makeBehaviour(options, timeline),
    countryOf: makeCountryOf(options.seed),
    timeline,
  };
  writeCatalog(shop, openFile);
  writeCustomers(shop, openFile);
  writeOrders(shop, openFile);
}

/**
 * @typedef {{ options: ShopOptions, catalog: import('./catalog/catalog.mjs').Catalog,
 *   seasons: import('./calendar/seasons.mjs').Seasons, timeline: import('./calendar/timeline.mjs').Timeline,
 *   behaviourOf: (customer: number) => import('./customers/behaviour.mjs').Behaviour,
 *   countryOf: (customer: number) => import('./customers/placeData.mjs').Country }} Shop
 */

/** @param {Shop} shop @param {(file: RawFile) => TextSink} openFile @param {RawFile} file */
function startFile({ options }, openFile, file) {
  const sink = openFile(file);
  const dirt = makeDirt(options, file);
  turnDirt(dirt, 0);
  sink.write(`${bears(dirt, 'byteOrderMark') ? '\uFEFF' : ''}${rawColumns[file].join(',')}\n`);
  return { sink, dirt };
}

/** @param {Shop} shop @param {(file: RawFile) => TextSink} openFile */
function writeCatalog(shop, openFile) {
  const categories = startFile(shop, openFile, 'raw_categories.csv');
  for (const category of shop.catalog.categories) {
    categories.sink.write(writeCategory(categories.dirt, category));
  }
  categories.sink.close();
  const products = startFile(shop, openFile, 'raw_products.csv');
  for (const product of shop.catalog.products) {
    products.sink.write(writeProduct(products.dirt, product));
  }
  products.sink.close();
}

/** @param {Shop} shop @param {(file: RawFile) => TextSink} openFile */
function writeCustomers(shop, openFile) {
  const { options, behaviourOf } = shop;
  const { sink, dirt } = startFile(shop, openFile, 'raw_customers.csv');
  const personOf = makePersonOf(options.seed, shop.countryOf);
  const updates = makeChance(options.seed, 'updates');
  const now = (options.toDay + 1) * DAY_SECONDS - 1;
  for (let customer = 0; customer < options.customers; customer += 1) {
    const createdAt = signupStamp(options, behaviourOf(customer));
    const updatedAt = drawUpdate(turnTo(updates, customer), createdAt, now);
    sink.write(writeCustomer(dirt, customer + 1, personOf(customer), createdAt, updatedAt));
  }
  sink.close();
}

/** @param {Shop} shop @param {(file: RawFile) => TextSink} openFile */
function writeOrders(shop, openFile) {
  const { options, catalog, seasons, timeline, behaviourOf, countryOf } = shop;
  const orders = startFile(shop, openFile, 'raw_orders.csv');
  const lines = startFile(shop, openFile, 'raw_order_items.csv');
  const visits = options.orders > 0 ? listVisits(options, timeline, behaviourOf) : [];
  for (const order of listOrders(options, catalog, seasons, visits, countryOf)) {
    orders.sink.write(writeOrder(orders.dirt, order, options));
    lines.sink.write(writeLines(lines.dirt, order, options));
  }
  orders.sink.close();
  lines.sink.close();
}
