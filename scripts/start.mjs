#!/usr/bin/env node
// @ts-check
// `npm start`: everything from a fresh checkout to the page in a browser. Imports nothing but Node and our own scripts.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser } from './serve/openBrowser.mjs';
import { serveFolder } from './serve/staticServer.mjs';
import { buildSite, SITE_FOLDER } from './setup/buildSite.mjs';
import { installPackages } from './setup/packages.mjs';

const HELP = `Installs what is missing, builds the site when a source is newer, serves it and opens it.

  npm start [-- --port 4173] [-- --no-open]
`;
/** The browser keeps the database by address: the same port every time, or the next free one. */
const FIRST_PORT = 4173;
const PORTS_TRIED = 20;

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    'no-open': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

try {
  if (values.help) process.stdout.write(HELP);
  else await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function start() {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  installPackages(root);
  buildSite(root);
  const { url, close } = await serve(path.join(root, SITE_FOLDER));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
  console.log(`ShopSmart is at ${url} (Ctrl-C ends it)`);
  if (!values['no-open']) openBrowser(url);
}

/** @param {string} folder */
async function serve(folder) {
  if (values.port !== undefined) return serveFolder(folder, Number(values.port));
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    const served = await serveFolder(folder, port).catch(rethrowUnlessTaken);
    if (served) return served;
  }
  return serveFolder(folder, 0);
}

/**
 * @param {NodeJS.ErrnoException} error
 * @returns {undefined}
 */
function rethrowUnlessTaken(error) {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
}
