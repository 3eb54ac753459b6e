import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

it('[P39] a macro that dispatches to what does not exist is an error, whether or not it is called', async () => {
  const { problems, complaints } = await openTexts({
    'macros/m.sql': `{% macro m(x) %}{{ adapter.dispatch('m', 'dbt')(x) }}{% endmacro %}
{% macro snowflake__m(x) %}{{ x }}{% endmacro %}
{% macro n() %}{{ adapter.dispatch('n')() }}{% endmacro %}
{% macro default__n() %}1{% endmacro %}`,
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
