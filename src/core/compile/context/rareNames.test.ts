import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';
import { describeProblem } from '../../base/problems/problem';
import { callWith } from '../../python/call';
import type { Dict } from '../../python/dict';
import { RARE_NAMES } from './rareNames';

it('[R4] names that few templates use are loaded when one does', async () => {
  const { problems } = await openTexts({ 'models/m.sql': "{{ adapter_macro('a.b') }}" });
  expect(problems.map((problem) => describeProblem(problem).message)).toEqual([
    expect.stringContaining('adapter_macro was called for: a.b'),
  ]);
});

it('[R4] builtins mean dbt’s functions, whatever macros are called', async () => {
  const { node } = await openTexts({
    'models/m.sql': "{{ config(alias=builtins.var('none', 'named')) }} select 1 as id",
    'macros/var.sql': "{% macro var(name, default) %}{{ return('mine') }}{% endmacro %}",
  });
  expect(node('model.shop.m').alias).toBe('named');
});

it('[R4] a validator refuses what it does not name', () => {
  const validation = RARE_NAMES.get('validation') as Dict;
  const check = callWith(validation.get('any') ?? null, 'view', 'table');
  expect(callWith(check, 'view')).toBeNull();
  expect(() => callWith(check, 'x')).toThrow('Expected value "x" to be one of view,table');
});
