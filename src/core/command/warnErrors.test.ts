import { expect, it } from 'vitest';
import { makeOptions } from './parseCommandLine';
import { readWarnErrors, TEST_WARNING, warningName } from './warnErrors';

const read = (text: string) => readWarnErrors(makeOptions(new Map([['warn-error-options', text]])));

it('[D9] takes every warning for an error with --warn-error, and none without', () => {
  expect(readWarnErrors(makeOptions(new Map([['warn-error', true]])))('all')).toBe(true);
  expect(readWarnErrors(makeOptions(new Map()))(TEST_WARNING)).toBe(false);
});

it('[D9] takes those that --warn-error-options names, or all but some', () => {
  expect(read('{error: [LogTestResult]}')(TEST_WARNING)).toBe(true);
  expect(read('{error: [LogTestResult]}')('all')).toBe(false);
  expect(read('{error: all, warn: [LogTestResult]}')(TEST_WARNING)).toBe(false);
  expect(read('{include: "*", exclude: [NothingToDo]}')(warningName('nothing-to-do'))).toBe(false);
  expect(read('{error: all, silence: [NothingToDo]}')(warningName('selector-unmatched'))).toBe(
    true,
  );
});

it('[D9] refuses what is no mapping', () => {
  expect(() => read('LogTestResult')).toThrow("Invalid value for '--warn-error-options'");
});
