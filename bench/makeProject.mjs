#!/usr/bin/env node
// @ts-check
// Writes a dbt project of any size, to time parsing, compiling and building with: the same arguments give the same files.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectFiles } from './project/projectFiles.mjs';

const HELP = `Writes a synthetic dbt project.

Usage: node bench/makeProject.mjs --out DIR [options]

  --models N   models: a third each staging, intermediate and marts (default 500)
  --tests M    generic tests, spread over the models (default 750)
  --out DIR    the project's folder, made when missing
  --help       this text`;

const { values } = parseArgs({
  options: {
    models: { type: 'string', default: '500' },
    tests: { type: 'string', default: '750' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else if (values.out === undefined || ![values.models, values.tests].every(isCount)) {
  console.error(HELP);
  process.exitCode = 2;
} else {
  const files = projectFiles(Number(values.models), Number(values.tests));
  for (const [name, text] of files) writeText(path.join(values.out, name), text);
  console.log(`${files.size} files in ${values.out}`);
}

/** @param {string} text */
function isCount(text) {
  return /^\d{1,6}$/.test(text);
}

/**
 * @param {string} file
 * @param {string} text
 */
function writeText(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
