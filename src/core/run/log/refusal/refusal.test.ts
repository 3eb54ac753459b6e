import { expect, it } from 'vitest';
import { openTexts } from '../../../../../testing/project/openTexts';
import { refusalOf } from './refusal';

const lastLine = async (texts: Record<string, string>) =>
  refusalOf((await openTexts(texts)).problems)?.lines.at(-1)?.[0];
const OURS = 'Encountered an error: the project cannot be run as it is.';

it('[T1] ends with the mistake at which dbt stops: a source before a ref', async () => {
  const texts = {
    'models/a.sql': "select * from {{ ref('none') }}",
    'models/b.sql': "select * from {{ source('no', 'where') }}",
  };
  expect(await lastLine(texts)).toBe(
    "Encountered an error:\nCompilation Error\n  Model 'model.shop.b' (models/b.sql) depends on a source named 'no.where' which was not found",
  );
});

it('[T1] says in dbt’s words which files hold a name twice', async () => {
  const text = await lastLine({ 'models/a.sql': 'select 1', 'models/deep/a.sql': 'select 2' });
  expect(text?.split('\n').slice(-3)).toEqual([
    '  To fix this, change the name of one of these resources:',
    '  - model.shop.a (models/deep/a.sql)',
    '  - model.shop.a (models/a.sql)',
  ]);
});

it('[T1] does not claim which of several mistakes dbt meets first where it reads files', async () => {
  const asks = "{{ env_var('NOT_SET') }}";
  const other = "{{ env_var('NOR_THIS') }}";
  const one = await lastLine({ 'models/a.sql': asks });
  expect(one).toBe(
    "Encountered an error:\nParsing Error\n  Env var required but not provided: 'NOT_SET'",
  );
  expect(await lastLine({ 'models/a.sql': asks, 'models/b.sql': other })).toBe(OURS);
  expect(await lastLine({ 'models/a.sql': asks, 'models/p.yml': 'models: 1' })).toBe(OURS);
  const inYaml = `models: [{name: a, config: {alias: "${asks}"}}]`;
  expect(await lastLine({ 'models/a.sql': 'select 1', 'models/p.yml': inYaml })).toBe(
    "Encountered an error:\nParsing Error\n  Failed to render models/p.yml from project shop: Parsing Error\n    Env var required but not provided: 'NOT_SET'",
  );
  expect(await lastLine({ 'models/p.yml': 'seeds: 1' })).toBe(
    "Encountered an error:\nParsing Error\n  The schema file at models/p.yml is invalid because the value of 'seeds' is not a list",
  );
});

it('[T1] says what of the Jinja of YAML cannot be rendered', async () => {
  const undefinedName = '{{ nope.x }}';
  const yaml = `models: [{name: a, config: {alias: "${undefinedName}"}}]`;
  expect(await lastLine({ 'models/a.sql': 'select 1', 'models/p.yml': yaml })).toBe(
    `Encountered an error:\nCompilation Error\n  Could not render ${undefinedName}: 'nope' is undefined`,
  );
  const config = `models: {shop: {+schema: "{{ env_var('NOT_SET') }}"}}`;
  const project = `name: shop\nprofile: shop\n${config}\n`;
  expect(await lastLine({ 'models/a.sql': 'select 1', 'dbt_project.yml': project })).toBe(
    "Encountered an error:\nParsing Error\n  Env var required but not provided: 'NOT_SET'",
  );
});

it.each([
  ['models: [{description: a}]', "'models' does not have a name attribute."],
  ['exposures: [a]', "'exposures' is not a dictionary"],
])('[T1] says what is no entry of a section: %s', async (yaml, reason) => {
  expect(await lastLine({ 'models/p.yml': yaml })).toBe(
    `Encountered an error:\nParsing Error\n  The schema file at models/p.yml is invalid because a list element for ${reason}`,
  );
});

it('[T1] shows the line of a template that cannot be read', async () => {
  const said = (line: string) =>
    `Encountered an error:\nCompilation Error in model a (models/a.sql)\n  ${line}`;
  expect(await lastLine({ 'models/a.sql': 'select\n  {{ 1 | none_such }}' })).toBe(
    said("No filter named 'none_such'.\n    line 2\n      {{ 1 | none_such }}"),
  );
  expect(await lastLine({ 'models/a.sql': 'select {{ 1 / 0 }}' })).toBe(said('division by zero'));
});

it('[R11] names the macros that were running where a macro raised it', async () => {
  const text = await lastLine({
    'macros/m.sql': "{% macro stop() %}{{ exceptions.raise_compiler_error('no') }}{% endmacro %}",
    'models/a.sql': '{{ stop() }}',
  });
  expect(text?.split('\n').slice(2)).toEqual([
    '  no',
    '  ',
    '  > in macro stop (macros/m.sql)',
    '  > called by model a (models/a.sql)',
  ]);
});

it('[T1] looks for docs blocks after refs', async () => {
  const texts = {
    'models/a.sql': 'select 1 as id',
    'models/p.yml': `models: [{name: a, description: "{{ doc('shop', 'none') }}"}]`,
  };
  expect(await lastLine(texts)).toBe(
    "Encountered an error:\nCompilation Error\n  Documentation for 'model.shop.a' depends on doc 'none' in package 'shop'  which was not found",
  );
  const both = await lastLine({ ...texts, 'models/b.sql': "select * from {{ ref('c') }}" });
  expect(both).toContain("depends on a node named 'c'");
});

it('[P11] counts packages that are not installed, whatever else lacks them', async () => {
  const texts = {
    'packages.yml': 'packages: [{package: a/b}, {package: a/c}]',
    'dbt_packages/d/dbt_project.yml': 'name: d',
    'models/a.sql': '{{ config(materialized=) }}',
    'models/p.yml': 'models: 1',
  };
  expect(await lastLine(texts)).toBe(
    'Encountered an error:\nCompilation Error\n  dbt found 2 package(s) specified in packages.yml, but only 1 package(s) installed in dbt_packages. Run "dbt deps" to install package dependencies.',
  );
});

it('[T1] says which method of a selector is none', async () => {
  const selectors = 'selectors: [{name: a, definition: {method: nope, value: x}}]';
  expect(await lastLine({ 'models/a.sql': 'select 1', 'selectors.yml': selectors })).toBe(
    "Encountered an error:\nRuntime Error\n  Could not read selector file data: Runtime Error\n    'nope' is not a valid method name",
  );
});

it('[T1] tells only the warnings that dbt comes to before the mistake', async () => {
  const told = async (sql: string) => {
    const { problems } = await openTexts({
      'dbt_project.yml': 'name: shop\nprofile: shop\nsnapshots: {+enabled: true}\n',
      'models/old.sql': 'select 1',
      'models/p.yml': "models: [{name: old, deprecation_date: '2020-01-01'}, {name: none}]",
      'models/new.sql': sql,
    });
    return refusalOf(problems)?.told.map(({ code }) => code);
  };
  expect(await told("select * from {{ ref('nowhere') }}")).toEqual([
    'patch-without-node',
    'ref-not-found',
  ]);
  expect(await told("{{ config(alias='old') }} select 1")).toEqual([
    'patch-without-node',
    'relation-twice',
    'model-deprecated',
  ]);
});
