// @ts-check
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * What vitest's JSON report counts. A file that failed without a failing test (it could not be
 * read, or its preparation failed) is one failure.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   testResults?: readonly { status: string, assertionResults: readonly { status: string }[] }[] }} report
 * @returns {Count}
 */
export function countVitest(report) {
  const broken = (report.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * What Playwright's JSON report counts; a test that only passed when it was tried again has passed.
 *
 * @param {{ stats: { expected: number, flaky: number, unexpected: number, skipped: number } }} report
 * @returns {Count}
 */
export function countPlaywright({ stats }) {
  const { expected, flaky, unexpected, skipped } = stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/**
 * The tests of a step by its report. A step that failed without a failing test, or left no report, is one failure itself.
 *
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Count} count
 * @param {boolean} isWell
 * @returns {Count}
 */
export function countReport(file, count, isWell) {
  const none = { passed: 0, failed: 0, skipped: 0 };
  const found = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : none;
  const isUnexplained = !isWell && found.failed === 0;
  return isUnexplained || (isWell && found === none) ? { ...found, failed: 1 } : found;
}

/**
 * The one line that a run of all checks ends with.
 *
 * @param {readonly Count[]} counts
 * @returns {string}
 */
export function closingLine(counts) {
  /** @param {keyof Count} name */
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
