#!/usr/bin/env node
// @ts-check
// Times the built site in Chromium: visits, a rebuild, the edit loop, and a large shop against native DuckDB, side by side in one run.
import { parseArgs } from 'node:util';
import { serveFolder } from '../scripts/serve/staticServer.mjs';
import { timeEditLoop } from './tab/editLoop.mjs';
import { timeLargeShop } from './tab/largeShop.mjs';
import { timeRebuild } from './tab/rebuild.mjs';
import { timeVisits } from './tab/visits.mjs';

const HELP = `Times the built site (npm run build) in Chromium.

Usage: node bench/tab.mjs [options]

  --visits N   first and later visits each (default 5; 0 leaves them out)
  --rebuilds N rebuilds after a variable has changed (default 5; 0 leaves them out)
  --edits N    edits of a staging model, each built with what lies below (default 5; 0 leaves them out)
  --shop DIR   a folder of the five CSVs (scripts/generateShop.mjs makes them): drops them on the page and builds, then
               runs the same statements on native DuckDB with one thread
  --help       this text`;

const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '5' },
    rebuilds: { type: 'string', default: '5' },
    edits: { type: 'string', default: '5' },
    shop: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else {
  const { url, close } = await serveFolder('dist/site', 0);
  try {
    await timeVisits(url, Number(values.visits));
    await timeRebuild(url, Number(values.rebuilds));
    await timeEditLoop(url, Number(values.edits));
    if (values.shop !== undefined) await timeLargeShop(url, values.shop);
  } finally {
    await close();
  }
}
