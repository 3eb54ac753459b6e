import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closingLine, countPlaywright, countReport, countVitest } from './countTests.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const report = path.join(folder, 'report.json');
writeFileSync(report, JSON.stringify({ passed: 5, failed: 0, skipped: 1 }));
const asIs = (count: { passed: number; failed: number; skipped: number }) => count;

it('a file that could not be read, or whose preparation failed, is a failure', () => {
  const counted = countVitest({
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'skipped' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  });
  expect(counted).toEqual({ passed: 7, failed: 3, skipped: 2 });
});

it('a test that passed when it was tried again has passed', () => {
  const stats = { expected: 3, flaky: 1, unexpected: 2, skipped: 0 };
  expect(countPlaywright({ stats })).toEqual({ passed: 4, failed: 2, skipped: 0 });
});

it('a step that failed without a failing test is a failure, and so is one without a report', () => {
  expect(countReport(report, asIs, true)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  expect(countReport(report, asIs, false)).toEqual({ passed: 5, failed: 1, skipped: 1 });
  for (const isWell of [true, false])
    expect(countReport(path.join(folder, 'none.json'), asIs, isWell).failed).toBe(1);
});

it('the closing line sums up, and names skipped tests only when there are some', () => {
  const one = { passed: 10, failed: 0, skipped: 0 };
  expect(closingLine([one, one])).toBe('20 passed, 0 failed');
  expect(closingLine([one, { passed: 1, failed: 2, skipped: 3 }])).toBe(
    '11 passed, 2 failed, 3 skipped',
  );
});
