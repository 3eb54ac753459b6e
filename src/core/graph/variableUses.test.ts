import { describe, expect, it } from 'vitest';
import type { MacroEntry, Manifest, ManifestNode } from '../project/manifest';
import { findVariableUses } from './variableUses';

function usesIn(code: Record<string, string>, macros: Record<string, string> = {}) {
  const nodes = Object.entries(code).map(([id, raw_code]) => [id, { unique_id: id, raw_code }]);
  const entries = Object.entries(macros).map(([name, macro_sql]) => [name, { name, macro_sql }]);
  const manifest = {
    nodes: new Map(nodes as [string, ManifestNode][]),
    macros: new Map(entries as [string, MacroEntry][]),
  } as unknown as Manifest;
  return Object.fromEntries(findVariableUses(manifest));
}

describe('the variables that models read', () => {
  it('are found in the SQL, in either quotes, each once a model', () => {
    const a = `select {{ var("days") }}, {{ var( 'days', 3) }}, {{ myvar('no') }}, var('not_jinja')`;
    expect(usesIn({ a, b: 'select 1' })).toEqual({ days: ['a'] });
  });

  it('are found through macros that call macros, also of a package, and where these call each other', () => {
    const macros = {
      m: '{% macro m() %}{{ n() }}{% endmacro %}',
      n: `{% macro n() %}{{ var('as_of') }}{{ m() }}{% endmacro %}`,
    };
    expect(usesIn({ a: '{{ shop.m() }}' }, macros)).toEqual({ as_of: ['a'] });
  });

  it('are not found where SQL has a function of the name of a macro', () => {
    const macros = { lower: `{% macro lower() %}{{ var('case') }}{% endmacro %}` };
    expect(usesIn({ a: 'select lower(x)' }, macros)).toEqual({});
  });
});
