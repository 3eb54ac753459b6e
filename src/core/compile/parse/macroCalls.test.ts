import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

it('[P39] a macro that dispatches to what does not exist is an error, whether or not it is called', async () => {
  const { problems, complaints } = await openTexts({
    'macros/m.sql': `{% macro m(x) %}{{ adapter.dispatch('m', 'dbt')(x) }}{% endmacro %}
{% macro snowflake__m(x) %}{{ x }}{% endmacro %}
{% macro n() %}{{ adapter.dispatch('n')() }}{% endmacro %}
{% macro default__n() %}1{% endmacro %}`,
    // Without a namespace, or with one that is no package, what another package has is enough.
    'packages.yml': 'packages: [{package: team/tools, version: 1.0.0}]\n',
    'dbt_packages/tools/dbt_project.yml': 'name: tools\nversion: "1.0.0"\n',
    'dbt_packages/tools/macros/t.sql': `{% macro t() %}{{ adapter.dispatch('t')() }}{% endmacro %}
{% macro default__t() %}1{% endmacro %}
{% macro u() %}{{ adapter.dispatch('u', 'nowhere')() }}{% endmacro %}
{% macro default__u() %}1{% endmacro %}`,
  });
  expect(complaints).toEqual(['template-error macros/m.sql:1:1']);
  expect(problems[0]).toMatchObject({
    params: {
      kind: 'CompilationError',
      message: `In dispatch: No macro named 'm' found within namespace: 'dbt'
    Searched for: 'shop.duckdb__m', 'shop.default__m', 'dbt.duckdb__m', 'dbt.default__m'`,
    },
  });
});

it('[P39] a dispatch among the macros of the project itself is looked for twice', async () => {
  const { problems } = await openTexts({
    'macros/m.sql': "{% macro m() %}{{ adapter.dispatch('m', 'shop')() }}{% endmacro %}",
  });
  expect(problems[0]).toMatchObject({
    params: {
      message: `In dispatch: No macro named 'm' found within namespace: 'shop'
    Searched for: 'shop.duckdb__m', 'shop.default__m', 'shop.duckdb__m', 'shop.default__m'`,
    },
  });
});

it('[P39] a macro sees the configs of dbt_project.yml in `model` while a project is parsed', async () => {
  const { complaints, node } = await openTexts({
    'dbt_project.yml': 'name: shop\nprofile: shop\nmodels: {+materialized: table}\n',
    'macros/m.sql': `{% macro m() %}
{%- if not execute %}{{ config(alias=model.config.materialized ~ model.depends_on.nodes | length) }}{% endif %}
{%- endmacro %}`,
    'models/a.sql': "{{ config(materialized='view') }}{{ m() }}select 1",
  });
  expect(complaints).toEqual([]);
  expect(node('model.shop.a')).toMatchObject({ alias: 'table0' });
});

it('[P39] while a project is parsed a node may call what does not exist, but a macro that it calls may not', async () => {
  const models = {
    'models/a.sql': '{{ gone.make(1) }}{{ nothing() }}',
    'models/b.sql': '{{ indirect() }}',
    'macros/m.sql': '{% macro indirect() %}{{ gone.make(1) }}{% endmacro %}',
  };
  const { problems, complaints } = await openTexts(models);
  expect(complaints).toEqual(['template-error macros/m.sql:1:26']);
  expect(problems[0]).toMatchObject({
    params: { kind: 'UndefinedError', message: "'gone' is undefined" },
  });
});
