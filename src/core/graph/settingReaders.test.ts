import { describe, expect, it } from 'vitest';
import type { Manifest } from '../project/manifest';
import { findReaders, readsAnySetting, settingNames } from './settingReaders';

const macro = (name: string, macro_sql: string) =>
  [`macro.shop.${name}`, { name, package_name: 'shop', macro_sql }] as const;
const model = (name: string, raw_code: string) =>
  [
    `model.shop.${name}`,
    { unique_id: `model.shop.${name}`, resource_type: 'model', raw_code },
  ] as const;
const manifest = (
  nodes: readonly (readonly [string, unknown])[],
  macros: readonly (readonly [string, unknown])[] = [],
) =>
  ({ projectName: 'shop', nodes: new Map(nodes), macros: new Map(macros) }) as unknown as Manifest;

describe('settingNames', () => {
  it('takes names in either quotes, and of its own kind only', () => {
    const text = `{{ var('a') }} {{ var("b", 1) }} {{ env_var('C') }} {{ var.has_var('d') }}`;
    expect(settingNames('var', text)).toEqual(['a', 'b', 'd']);
    expect(settingNames('env_var', text)).toEqual(['C']);
  });

  it('knows a name that is worked out', () => {
    expect(readsAnySetting('var', '{{ var(name) }}')).toBe(true);
    expect(readsAnySetting('var', `{{ var( 'name' ) }} env_var(x)`)).toBe(false);
  });
});

describe('findReaders', () => {
  it('finds nodes by their own text and through macros at any depth', () => {
    const found = findReaders(
      manifest(
        [
          model('own', `{{ var('a') }}`),
          model('through', '{{ outer() }}'),
          model('other', `{{ var('b') }}`),
        ],
        [macro('outer', '{{ inner() }}'), macro('inner', `{{ var('a') }}`)],
      ),
      'var',
      'a',
    );
    expect(found && [...found].sort()).toEqual(['model.shop.own', 'model.shop.through']);
  });

  it('cannot tell when a macro that no node names reads it, or a name is worked out', () => {
    const hook = [macro('generate_schema_name', `{{ var('a') }}`)];
    expect(findReaders(manifest([model('m', 'select 1')], hook), 'var', 'a')).toBeNull();
    expect(findReaders(manifest([model('m', '{{ var(x) }}')]), 'var', 'a')).toBeNull();
  });
});
