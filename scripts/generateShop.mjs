#!/usr/bin/env node
// @ts-check
/** @import { ShopOptions } from './shop/options.mjs' */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTextFile } from './shop/csv/textFile.mjs';
import { helpText, OptionError, parseOptions } from './shop/options.mjs';
import { writeShop } from './shop/writeShop.mjs';

const seedsFolder = fileURLToPath(new URL('../seeds', import.meta.url));

/** @param {string[]} args */
function main(args) {
  const options = parseOptions(args, seedsFolder);
  if (options) generate(options);
  else console.log(helpText);
}

/** @param {ShopOptions} options */
function generate(options) {
  const startMs = performance.now();
  mkdirSync(options.out, { recursive: true });
  writeShop(options, (file) => openTextFile(join(options.out, file)));
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${options.orders} orders in ${options.out}: ${seconds} s, peak memory ${peakMb} MB`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof OptionError) && !isSystemError(error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/**
 * A failure of the disk: its message names the path.
 * @param {unknown} error
 * @returns {error is NodeJS.ErrnoException}
 */
function isSystemError(error) {
  return error instanceof Error && 'syscall' in error;
}
