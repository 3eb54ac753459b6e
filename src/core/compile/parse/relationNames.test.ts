import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

it('[P42] nodes of a package are named by its own macros, then those of the project, which see the variables of their package', async () => {
  const { complaints, node } = await openTexts({
    'dbt_project.yml': 'name: shop\nprofile: shop\nvars: {suffix: one, tools: {suffix: two}}\n',
    'macros/m.sql': `{% macro generate_schema_name(custom, node) -%}
{{ schema }}_{{ var('suffix') }}_{{ var('gone', 'x') }}_{{ execute }}{% endmacro %}`,
    'models/a.sql': 'select 1 as a',
    'packages.yml': 'packages: [{package: team/tools, version: 1.0.0}]\n',
    'dbt_packages/tools/dbt_project.yml': 'name: tools\nversion: "1.0.0"\n',
    'dbt_packages/tools/macros/t.sql': `{% macro generate_alias_name(custom, node) %}
{{ node.name }}_{{ var('suffix') }}{% endmacro %}`,
    'dbt_packages/tools/models/b.sql': 'select 1 as b',
  });
  expect(complaints).toEqual([]);
  expect(node('model.shop.a')).toMatchObject({ schema: 'main_one_x_False', alias: 'a' });
  expect(node('model.tools.b')).toMatchObject({ schema: 'main_one_x_False', alias: 'b_two' });
});

it('[P42] a variable that such a macro misses is an error', async () => {
  const { problems } = await openTexts({
    'macros/m.sql': `{% macro generate_schema_name(custom, node) %}{{ var('gone') }}{% endmacro %}`,
    'models/a.sql': 'select 1 as a',
  });
  expect(problems[0]?.params).toMatchObject({
    message: expect.stringContaining(`Required var 'gone' not found in config:
Vars supplied to generate_schema_name`),
  });
});

it('[P42] a snapshot whose target schema is an empty text lies where its schema says', async () => {
  const { node } = await openTexts({
    'models/a.sql': 'select 1 as id',
    'snapshots/s.yml': `snapshots:
  - name: s
    relation: ref('a')
    config: {unique_key: id, strategy: check, check_cols: all, schema: kept, target_schema: '', target_database: ''}
`,
  });
  expect(node('snapshot.shop.s').relation_name).toBe('"my_dbt"."main_kept"."s"');
});
