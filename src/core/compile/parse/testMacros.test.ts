import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

it("[P25] a generic test may call dbt's macros of which our texts have parts of their own", async () => {
  const { complaints } = await openTexts({
    'macros/t.sql': `{% test before_tomorrow(model, column_name) %}
select * from {{ model }} where {{ column_name }} >= {{ dbt.dateadd('day', 1, 'current_date') }}{% endtest %}`,
    'models/a.sql': 'select current_date as day',
    'models/a.yml': 'models: [{name: a, columns: [{name: day, data_tests: [before_tomorrow]}]}]\n',
  });
  expect(complaints).toEqual([]);
});

it('[P25] a macro that a generic test calls may call others of its package by their bare names', async () => {
  const { complaints } = await openTexts({
    'packages.yml': 'packages: [{local: pack}]',
    'pack/dbt_project.yml': 'name: pack',
    'pack/macros/m.sql': `{% macro outer() %}{{ inner() }}{% endmacro %}{% macro inner() %}1{% endmacro %}
{% test holds(model) %}select {{ pack.outer() }} from {{ model }} where false{% endtest %}`,
    'models/a.sql': 'select 1 as id',
    'models/a.yml': 'models: [{name: a, data_tests: [pack.holds]}]\n',
  });
  expect(complaints).toEqual([]);
});
