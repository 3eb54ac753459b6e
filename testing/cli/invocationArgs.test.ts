import { expect, it } from 'vitest';
import { invocationArgs, jinjaFlags, writtenArgs } from '../../src/cli/invocationArgs';
import { parseCommandLine } from '../../src/core/command/parseCommandLine';

const STANDING = { root: '/p', profiles: '/q', flags: {}, vars: { a: 1n } };

function argsOf(...words: string[]) {
  return invocationArgs(parseCommandLine(words), { ...STANDING, words });
}

it('[D10] invocation_args_dict holds what was given, and what dbt does where nothing is said', () => {
  const args = argsOf('test', '-s', 'm', '--resource-type', 'unit_test', '--threads', '3');
  expect(args).toMatchObject({
    exclude: [],
    indirect_selection: 'eager',
    invocation_command: 'dbt test -s m --resource-type unit_test --threads 3',
    log_path: '/p/logs',
    profiles_dir: '/q',
    project_dir: '/p',
    resource_types: ['unit_test'],
    select: ['m'],
    threads: 3n,
    vars: { a: 1n },
    warn_error_options: { error: [], warn: [], silence: [] },
    which: 'test',
  });
  expect(args).not.toHaveProperty('fail_fast');
  expect(args).not.toHaveProperty('empty');
  expect(argsOf('run', '-x', '-f')).toMatchObject({ fail_fast: true, full_refresh: true });
  expect(argsOf('run-operation', 'm')).not.toHaveProperty('args');
});

it('[D10] run-operation writes its plain arguments into run_results.json, what is false among them', () => {
  const args = writtenArgs(argsOf('run-operation', 'm', '--fail-fast'));
  expect(args).toMatchObject({ fail_fast: true, full_refresh: false, single_threaded: false });
  expect(Object.keys(args).filter((key) => /_(?:path|dir|options)$|^warn/.test(key))).toEqual([]);
  expect(writtenArgs(argsOf('run'))).toEqual(argsOf('run'));
});

it('[D10] flags are those of dbt, with None for what the command does not know', () => {
  expect(jinjaFlags(argsOf('seed', '--no-print'))).toMatchObject({
    EMPTY: null,
    FAIL_FAST: false,
    INDIRECT_SELECTION: 'eager',
    PRINTER_WIDTH: 80n,
    WARN_ERROR: null,
    WHICH: 'seed',
  });
});
