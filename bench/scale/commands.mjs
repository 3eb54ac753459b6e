// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const COMMAND = path.join(ROOT, 'scripts/shopsmart.mjs');
const PEAK = path.join(import.meta.dirname, 'reportPeak.mjs');

/**
 * Runs `parse` and `compile` cold, by us and then by stock dbt where there is one, and prints how long they took.
 *
 * @param {string} own
 * @param {string} stock
 * @param {string | undefined} dbt
 */
export function timeCommands(own, stock, dbt) {
  // Brings the bundle up to date, which is no part of what is timed.
  run(own, process.execPath, [COMMAND, '--version']);
  const ours = ['parse', 'compile'].map((command) => timeOurs(own, command));
  if (dbt === undefined) return;
  const theirs = ['parse', 'compile'].map((command) => {
    const elapsedMs = run(stock, dbt, [command]);
    console.log(`stock dbt: ${command.padEnd(35)} ${elapsedMs} ms`);
    return elapsedMs;
  });
  const sum = (/** @type {number[]} */ times) => times.reduce((all, one) => all + one, 0);
  const cold = ours[1] ?? Number.NaN;
  console.log(`ours, cold to compiled / stock dbt, both       ${(cold / sum(theirs)).toFixed(3)}`);
  console.log(
    `ours, both commands / stock dbt, both          ${(sum(ours) / sum(theirs)).toFixed(3)}`,
  );
}

/**
 * Our `compile` parses for itself: it is parsing and compiling in one.
 *
 * @param {string} root
 * @param {string} command
 */
function timeOurs(root, command) {
  const peakFile = path.join(root, 'peak');
  const elapsedMs = run(root, process.execPath, ['--import', PEAK, COMMAND, command], {
    PEAK_FILE: peakFile,
  });
  const peakMb = Math.round(Number(readFileSync(peakFile, 'utf8')) / 1024);
  console.log(`ours: ${command.padEnd(40)} ${elapsedMs} ms, ${peakMb} MB at most`);
  return elapsedMs;
}

/**
 * @param {string} cwd
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
function run(cwd, program, args, env = {}) {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, DO_NOT_TRACK: '1', ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}:\n${stdout}${stderr}`);
  return Math.round(performance.now() - startedAt);
}
