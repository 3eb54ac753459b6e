import { expect, it } from 'vitest';
import { callWith } from '../../../python/call';
import { Dict } from '../../../python/dict';
import { bindMethod } from '../../../python/functions/methods';
import type { Value } from '../../../python/value';
import type { AdapterHost } from '../host';
import { EXTERNAL_METHODS } from './externalMethods';

const HOST = { target: { data: { external_root: 'out' } } } as unknown as AdapterHost;

function call(method: string, ...args: Value[]): Value {
  const bound = bindMethod(EXTERNAL_METHODS, HOST, method);
  if (bound === undefined) throw new Error(`no method ${method}`);
  return callWith(bound, ...args);
}

it.each<[string, [string, string][], string, string]>([
  ['a.parquet', [], 'format parquet', 'a.parquet'],
  ['x.d/a', [], 'format parquet', 'x.d/a'],
  ['a', [['delimiter', '|']], "delimiter '|', format csv, header 1", 'a'],
  ['a.CSV', [['null', "'-'"]], "null '-', format csv, header 1", 'a.CSV'],
  ['a', [['partition_by', 'y, m']], 'partition_by (y, m), format parquet', 'a/*/*/*.parquet'],
  ['a', [['per_thread_output', 'true']], 'per_thread_output true, format parquet', 'a/*.parquet'],
])('writes to %s with %j and reads it again', (location, given, written, read) => {
  const options = new Dict(given);
  expect(call('external_write_options', location, options)).toBe(written);
  expect(call('external_read_location', location, options)).toBe(read);
});

it('writes below the folder that the profile names', () => {
  expect(call('external_root')).toBe('out');
});
