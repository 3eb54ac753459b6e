import { expect, it } from 'vitest';
import { makeOptions } from './parseCommandLine';
import { formerKeys, readWarnErrors } from './warnErrors';

const options = (text: string) => makeOptions(new Map([['warn-error-options', text]]));
const read = (text: string) => readWarnErrors(options(text));
const UNUSED = { event: 'UnusedResourceConfigPath' };
const DUPLICATE = { event: 'DuplicateYAMLKeysDeprecation', heading: 'named' } as const;

it('[D9] takes every warning that dbt knows for an error with --warn-error, and none without', () => {
  const strict = readWarnErrors(makeOptions(new Map([['warn-error', true]])));
  expect([UNUSED, DUPLICATE, {}].map(strict.isError)).toEqual([true, true, false]);
  expect(readWarnErrors(makeOptions(new Map())).failsTests).toBe(false);
});

it.each([
  ['{error: [LogTestResult]}', { event: 'LogTestResult' }, 'error'],
  ['{error: [LogTestResult]}', UNUSED, ''],
  ['{error: all, warn: [LogTestResult]}', { event: 'LogTestResult' }, ''],
  ['{include: "*", exclude: [NothingToDo]}', UNUSED, 'error'],
  ['{error: all, silence: [NothingToDo]}', { event: 'NothingToDo' }, 'silent'],
  ['{error: [Deprecations]}', DUPLICATE, 'error'],
  ['{error: [Deprecations]}', UNUSED, ''],
  ['{error: all, warn: [Deprecations]}', DUPLICATE, ''],
  ['{error: [DuplicateYAMLKeysDeprecation], silence: [Deprecations]}', DUPLICATE, 'error'],
  ['{silence: [Deprecations]}', DUPLICATE, 'silent'],
])('[D9] %s makes of %o: %j', (text, warning, outcome) => {
  const { isError, isSilent } = read(text);
  const seen = `${isError(warning) ? 'error' : ''}${isSilent(warning) ? 'silent' : ''}`;
  expect(seen).toBe(outcome);
});

it.each([
  'LogTestResult',
  '{error: LogTestResult}',
  '{error: [NoSuchName]}',
  '{warn: [NothingToDo]}',
  '{error: all, include: all}',
  '{silence: NothingToDo}',
])('[D9] refuses %s', (text) => {
  expect(() => read(text)).toThrow("Invalid value for '--warn-error-options'");
});

it('[D9] finds the former keys', () => {
  expect(formerKeys(options('{include: all, warn: []}'))).toEqual(['include']);
});
