import { beforeAll, expect, it } from 'vitest';
import { openTexts, type ProjectTexts } from '../../../../testing/project/openTexts';
import {
  allMacros,
  type BuiltinMacros,
  namesRareMacro,
  needsAllMacros,
  usualMacros,
} from './builtinMacros';

let all: BuiltinMacros = [];
beforeAll(async () => {
  all = await allMacros();
});

it("holds each of dbt's own macros once: of two, one would be dead", () => {
  const titles = all.map(
    ({ packageName, definition: { kind, name } }) => `${packageName} ${kind} ${name}`,
  );
  const twice = titles.filter((title, at) => titles.indexOf(title) !== at);
  expect(titles.length).toBeGreaterThan(400);
  expect(twice).toEqual([]);
});

it('[R4] knows by its name each macro that few projects need', () => {
  const names = all
    .slice(usualMacros().length)
    .filter(({ path }) => !path.includes('functions'))
    .map(({ definition: { name } }) => name);
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => !namesRareMacro(name))).toEqual([]);
});

it.each<[boolean, ProjectTexts]>([
  [true, { 'functions/f.sql': '1' }],
  [true, { 'models/m.sql': "{{ config(materialized='table_function') }} select 1" }],
  [true, { 'models/m.yml': 'models: [{name: m, config: {materialized: materialized_view}}]' }],
  [true, { 'models/m.sql': "{{ config(incremental_strategy='merge') }} select 1" }],
  [true, { 'models/m.sql': "{{ config(incremental_strategy=var('how')) }} select 1" }],
  [true, { 'models/m.yml': 'models: [{name: m, config: {strategy: "{{ env_var(\'HOW\') }}"}}]' }],
  [false, { 'models/m.sql': "{{ config(materialized='table') }} select 1" }],
])('[R4] says %s for the need of %j', async (need, texts) => {
  expect(needsAllMacros((await openTexts(texts)).session.project)).toBe(need);
});
