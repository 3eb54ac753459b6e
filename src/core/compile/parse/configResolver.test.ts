import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

it('lets a null say nothing of a config that dbt knows, and takes any other for its value', async () => {
  const { node } = await openTexts({
    'dbt_project.yml': `name: shop
profile: shop
models: {shop: {+unique_key: k, +on_schema_change: fail, +schema: sc, +our_own: 3}}
`,
    'models/a.sql': "{{ config(unique_key=none, materialized='incremental') }} select 1 as k",
    'models/a.yml': `models: [{name: a, config: {on_schema_change: null, schema: null, our_own: null}}]`,
  });
  const { config, schema, unrendered_config: written } = node('model.shop.a');
  expect(config).toMatchObject({ unique_key: 'k', on_schema_change: 'fail', our_own: null });
  expect(config.schema).toBe('sc');
  expect(schema, 'the name is made from what was said last').toBe('main');
  expect(written).toMatchObject({ unique_key: null, on_schema_change: null, schema: null });
});
