#!/usr/bin/env node
// @ts-check
// Times a large project: parse and compile against stock dbt in the same run, and the edit of one model.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectFiles } from './project/projectFiles.mjs';
import { timeCommands } from './scale/commands.mjs';
import { timeEditing } from './scale/editing.mjs';

const HELP = `Times parse and compile of a synthetic project, by us and by stock dbt, and the edit of one of its models.

Usage: node bench/scale.mjs [options]

  --models N   models (default 2000)
  --tests M    generic tests (default 3000)
  --edits N    edits of one model, each opened again and compiled (default 10)
  --dbt FILE   stock dbt's program (default .venv/bin/dbt; an empty text leaves it out)
  --help       this text`;

const { values } = parseArgs({
  options: {
    models: { type: 'string', default: '2000' },
    tests: { type: 'string', default: '3000' },
    edits: { type: 'string', default: '10' },
    dbt: { type: 'string', default: '.venv/bin/dbt' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else {
  const files = projectFiles(Number(values.models), Number(values.tests));
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-'));
  try {
    const [own, stock] = ['own', 'stock'].map((name) => path.join(folder, name));
    for (const [name, text] of files) {
      const file = path.join(own ?? '', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    cpSync(own ?? '', stock ?? '', { recursive: true });
    timeCommands(own ?? '', stock ?? '', values.dbt === '' ? undefined : path.resolve(values.dbt));
    await timeEditing(files, Number(values.edits));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
