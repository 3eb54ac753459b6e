import { expect, it } from 'vitest';
import { makeOptions, parseCommandLine } from './parseCommandLine';
import { withMachineOptions, withStandingOptions } from './standingOptions';

const flags = {
  fail_fast: true,
  warn_error_options: { error: ['LogTestResult'] },
  full_refresh: true,
};

it('[D10] lets dbt_project.yml say what neither the command line nor the environment says', () => {
  const options = withStandingOptions(makeOptions(new Map()), {}, flags);
  expect(options.flag('fail-fast')).toBe(true);
  expect(options.text('warn-error-options')).toBe('{"error": ["LogTestResult"]}');
  expect(options.flag('full-refresh')).toBe(undefined);
});

it('[D10] puts the environment above the project, and the command line above both', () => {
  const env = { DBT_FAIL_FAST: 'false', DBT_STORE_FAILURES: '1' };
  const standing = withStandingOptions(makeOptions(new Map()), env, flags);
  expect(standing.flag('fail-fast')).toBe(false);
  expect(standing.flag('store-failures')).toBe(true);
  const given = makeOptions(new Map([['fail-fast', true]]));
  expect(withStandingOptions(given, env, flags).flag('fail-fast')).toBe(true);
});

it('[D10] counts what stands elsewhere not among what was given', () => {
  expect(withStandingOptions(makeOptions(new Map()), {}, flags).given.size).toBe(0);
});

it('[D10] lets the environment of a machine say what a command takes, several words where it takes several', () => {
  const env = { DBT_RESOURCE_TYPES: 'model test', DBT_SAMPLE: '3 days', DBT_WRITE_JSON: 'false' };
  const standing = (...words: string[]) => withMachineOptions(parseCommandLine(words), env);
  expect(standing('build').words('resource-type')).toEqual(['model', 'test']);
  expect(standing('build').text('sample')).toBe('3 days');
  expect(standing('build').flag('write-json')).toBe(false);
  expect(standing('build', '--resource-type', 'seed').words('resource-type')).toEqual(['seed']);
  expect(standing('seed').words('resource-type')).toBe(undefined);
});
