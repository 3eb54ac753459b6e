import { expect, it } from 'vitest';
import { openTexts, type ProjectTexts } from '../../../testing/project/openTexts';

const FUNCTION: ProjectTexts = {
  'functions/f.sql': 'a + 1',
  'functions/off.sql': '{{ config(enabled=false) }} 1',
};
const properties = (text: string): ProjectTexts => ({
  'functions/f.yml': `functions: [${text}]\n`,
});

it.each<[string, ProjectTexts, string]>([
  [
    'a function that does not exist',
    { 'models/a.sql': "select {{ function('nope') }}(1)" },
    'function-not-found models/a.sql:1:20',
  ],
  [
    'a function that is off',
    { 'models/a.sql': "select {{ function('shop', 'off') }}(1)" },
    'function-not-found models/a.sql:1:28',
  ],
  [
    'a test of a function that does not exist',
    { 'tests/a.sql': "select {{ function('nope') }}(1)" },
    'test-idle tests/a.sql:1:1',
  ],
  [
    'functions that call each other',
    { 'functions/g.sql': "{{ function('h') }}(1)", 'functions/h.sql': "{{ function('g') }}(1)" },
    'cycle functions/g.sql:1:1',
  ],
  [
    'properties that do not say what a function returns',
    properties('{name: f}'),
    'function-signature functions/f.yml:1:13',
  ],
  [
    'an argument without a default value after one that has one',
    properties(
      '{name: f, returns: {data_type: int}, arguments: [{name: a, data_type: int, default_value: 1}, {name: b, data_type: int}]}',
    ),
    'function-signature functions/f.yml:1:61',
  ],
  [
    'properties of a function that does not exist',
    properties('{name: g, returns: {data_type: int}}'),
    'patch-without-node functions/f.yml:1:20',
  ],
])('[V12] reports %s', async (_, texts, complaint) => {
  expect((await openTexts({ ...FUNCTION, ...texts })).complaints).toEqual([complaint]);
});

it('[V11] does not hang on the sources that it reads, as in dbt', async () => {
  const { node } = await openTexts({
    'functions/f.sql': "(select max(id) from {{ source('raw', 't') }})",
    'models/s.yml': 'sources: [{name: raw, tables: [{name: t}]}]',
  });
  expect(node('function.shop.f').depends_on.nodes).toEqual([]);
});

it('[V11] waits for the functions that a node calls', async () => {
  const { node } = await openTexts({
    ...FUNCTION,
    'functions/g.sql': "{{ function('f') }}(1)",
    'models/a.sql': "select {{ function('g') }}(1), {{ function('shop', 'f') }}(2)",
  });
  expect(node('model.shop.a').depends_on.nodes).toEqual(['function.shop.g', 'function.shop.f']);
  expect(node('function.shop.g').depends_on.nodes).toEqual(['function.shop.f']);
});
