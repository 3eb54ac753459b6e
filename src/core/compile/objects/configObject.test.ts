import { expect, it } from 'vitest';
import { PyObject, type Value } from '../../python/value';
import { RuntimeConfig } from './configObject';

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

it('[R4] hooks have the names of Python there', () => {
  expect(get('pre_hook')).toHaveLength(1);
  expect(get('pre-hook', 'none')).toBe('none');
});
