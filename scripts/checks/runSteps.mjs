// @ts-check
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { countReport } from './countTests.mjs';

/** @typedef {import('./countTests.mjs').Count} Count */
/** @typedef {import('./steps.mjs').Step} Step */

/**
 * Runs the steps one after the other and says of each how it ended and how long it took. A step that fails does not keep the
 * others from being run, but those that need it.
 *
 * @param {string} root
 * @param {readonly Step[]} steps
 * @returns {Count[]}
 */
export function runSteps(root, steps) {
  /** @type {Set<string>} */
  const failed = new Set();
  return steps.map((step) => {
    console.log(`\n── ${step.name}`);
    if (step.needs !== undefined && failed.has(step.needs)) {
      console.log(`── ${step.name}: not run, because "${step.needs}" failed`);
      failed.add(step.name);
      return { passed: 0, failed: 1, skipped: 0 };
    }
    const startMs = performance.now();
    const count = runStep(root, step);
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
    if (count.failed > 0) failed.add(step.name);
    const words = step.report
      ? `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`
      : (count.failed > 0 && 'failed') || 'passed';
    console.log(`── ${step.name}: ${words} in ${seconds} s`);
    return count;
  });
}

/**
 * @param {string} root
 * @param {Step} step
 * @returns {Count}
 */
function runStep(root, { runs, report, count }) {
  const file = report && path.join(root, report);
  if (file) rmSync(file, { force: true });
  const isWell = runs.every(([script, ...args]) => {
    const command = [path.join(root, 'node_modules', script), ...args];
    return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status === 0;
  });
  if (file && count) return countReport(file, count, isWell);
  return isWell ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}
