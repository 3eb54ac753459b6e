import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

it.each([
  ['', true],
  [", on_schema_change='sync_all_columns'", true],
  [", on_schema_change='fail'", false],
  [", on_schema_change='append_new_columns'", false],
])(
  '[P39] an incremental model with a contract names what it does with other columns: %s',
  async (config, isRefused) => {
    const { complaints } = await openTexts({
      'models/m.sql': `{{ config(materialized='incremental', contract={'enforced': true}${config}) }} select 1 as id`,
      'models/m.yml': 'models: [{name: m, columns: [{name: id, data_type: integer}]}]',
    });
    expect(complaints).toEqual(isRefused ? ['config-invalid models/m.sql:1:1'] : []);
  },
);
