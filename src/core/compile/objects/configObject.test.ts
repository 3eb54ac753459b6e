import { expect, it } from 'vitest';
import type { DataObject } from '../../base/data';
import { Dict } from '../../python/dict';
import { PyDateTime } from '../../python/modules/datetime/pyDateTime';
import { PyObject, type Value } from '../../python/value';
import { ParseConfig, RuntimeConfig } from './configObject';

const HOOK = [{ sql: 'select 1', transaction: true, index: null }];
const CONFIG = new RuntimeConfig({ unique_key: null, tags: [], 'pre-hook': HOOK }, 'model.shop.m');

function get(name: string, fallback?: Value): Value | undefined {
  const method = CONFIG.getAttribute('get');
  if (!(method instanceof PyObject)) throw new Error('config has no get');
  const positional = fallback === undefined ? [name] : [name, fallback];
  return method.call?.({ positional, keyword: new Map() });
}

it('[R4] a config that is None is set, and so its default is not taken', () => {
  expect(get('unique_key', 'id')).toBeNull();
  expect(get('nope', 'id')).toBe('id');
  expect(get('nope')).toBeNull();
  expect(get('tags', 'id')).toEqual([]);
});

it('[R4] its methods count themselves among their arguments, as those of Python do', () => {
  const method = CONFIG.getAttribute('get');
  const call =
    (positional: Value[], ...keys: string[]) =>
    () =>
      method instanceof PyObject &&
      method.call?.({ positional, keyword: new Map(keys.map((key) => [key, 1n])) });
  const name = 'RuntimeConfigObject.get()';
  expect(call([])).toThrow(`${name} missing 1 required positional argument: 'name'`);
  expect(call(['a', 1n, 2n, 3n])).toThrow(
    `${name} takes from 2 to 4 positional arguments but 5 were given`,
  );
  expect(call(['a'], 'z')).toThrow(`${name} got an unexpected keyword argument 'z'`);
});

it('[R4] hooks have the names of Python there', () => {
  expect(get('pre_hook')).toHaveLength(1);
  expect(get('pre-hook', 'none')).toBe('none');
});

it('[R4] a call takes configs as a mapping, and nothing that is none', () => {
  const taken: DataObject[] = [];
  const config = new ParseConfig((given) => taken.push(given));
  const call = (given: Value) => config.call({ positional: [given], keyword: new Map() });
  call(new Dict([['tags', 'a']]));
  expect(taken).toEqual([{ tags: 'a' }]);
  expect(() => call('x')).toThrow("'str' object has no attribute 'items'");
  expect(() => call(1n)).toThrow("argument of type 'int' is not iterable");
});

it('[R4] a call has one mapping or names, never both and never none', () => {
  const config = new ParseConfig(() => undefined);
  const call = (positional: readonly Value[], names: readonly string[]) => () =>
    config.call({ positional, keyword: new Map(names.map((name) => [name, 1n])) });
  expect(call([], ['a'])).not.toThrow();
  for (const wrong of [call([], []), call([new Dict()], ['a']), call(['a', 'b'], [])])
    expect(wrong).toThrow('Invalid inline model config');
});

it('[R4] a moment that a call sets is its ISO text', () => {
  const taken: DataObject[] = [];
  const moment = new PyDateTime(
    { year: 2024, month: 1, day: 2 },
    { hour: 3, minute: 0, second: 0, microsecond: 0 },
  );
  new ParseConfig((given) => taken.push(given)).set('meta', new Dict([['since', moment]]));
  expect(taken).toEqual([{ meta: { since: '2024-01-02T03:00:00' } }]);
});
