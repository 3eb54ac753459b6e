import { describe, expect, it } from 'vitest';
import type { MacroEntry, Manifest, ManifestNode } from '../project/manifest';
import { findVariableUses } from './variableUses';

const node = (id: string, raw_code: string, macros: string[] = []) =>
  [id, { unique_id: id, raw_code, depends_on: { macros, nodes: [] } }] as const;
const macro = (id: string, macro_sql: string, macros: string[] = []) =>
  [id, { macro_sql, depends_on: { macros } }] as const;

function usesIn(
  nodes: readonly ReturnType<typeof node>[],
  macros: readonly ReturnType<typeof macro>[] = [],
) {
  const manifest = {
    nodes: new Map(nodes) as unknown as ReadonlyMap<string, ManifestNode>,
    macros: new Map(macros) as unknown as ReadonlyMap<string, MacroEntry>,
  } as Manifest;
  return Object.fromEntries(findVariableUses(manifest));
}

describe('the variables that models read', () => {
  it('are found in the SQL, in either quotes, each once a model', () => {
    const code = `select {{ var("days") }}, {{ var( 'days', 3) }}, {{ myvar('no') }}`;
    expect(usesIn([node('a', code), node('b', 'select 1')])).toEqual({ days: ['a'] });
  });

  it('are found through macros that call macros, also when these call each other', () => {
    const macros = [
      macro('m', '{{ n() }}', ['n']),
      macro('n', `{{ var('as_of') }}{{ m() }}`, ['m']),
    ];
    expect(usesIn([node('a', '{{ m() }}', ['m'])], macros)).toEqual({ as_of: ['a'] });
  });
});
