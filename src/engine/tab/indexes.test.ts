import { expect, it } from 'vitest';
import { nodeTabPorts } from '../../../testing/tabPorts';
import { memoryFiles } from '../../core/project/projectFiles';
import { userSql } from '../../core/sql/sql';
import type { Warehouse } from '../../core/warehouse/warehouse';
import type { TabPorts } from './ports';
import { makeTabApi } from './tabApi';

const files = memoryFiles({
  'dbt_project.yml': `
name: shop
profile: shop
seeds: {+indexes: [{columns: [id], unique: true}]}
models: {+indexes: [{columns: [id, amount]}, {columns: [amount], unique: true}]}
`,
  'profiles.yml': 'shop:\n  outputs:\n    default: {type: duckdb, path: shop.duckdb}\n',
  'seeds/raw.csv': 'id,amount\n1,2\n',
  'models/whole.sql': "{{ config(materialized='table') }} select * from {{ ref('raw') }}",
  'models/grown.sql':
    "{{ config(materialized='incremental', unique_key='id') }} select * from {{ ref('raw') }}",
  'models/typed.sql':
    "{{ config(materialized='table', indexes=[{'columns': ['id'], 'type': 'art'}]) }} select 1 as id",
  'models/named.sql':
    "{{ config(materialized='table', indexes=[{'column': ['id']}]) }} select 1 as id",
  'models/text.sql':
    "{{ config(materialized='table', indexes=[{'columns': 'id'}]) }} select 1 as id",
});

it('makes the indexes of seeds and models once, and refuses what is none in the words of dbt', async () => {
  let database: Warehouse | undefined;
  const openDatabase: TabPorts['openDatabase'] = async (...given) => {
    const opened = await nodeTabPorts().openDatabase(...given);
    database = opened.warehouse;
    return opened;
  };
  const api = makeTabApi(nodeTabPorts({ files, openDatabase }));
  await api.boot(() => undefined);
  for (const words of [['build'], ['run'], ['run', '--full-refresh']]) {
    const answer = await api.run(words, () => undefined);
    if (answer.kind !== 'ran') throw new Error(answer.kind);
    const { nodes } = answer.report.state;
    const failures = ['typed', 'named', 'text'].map((name) => nodes[`model.shop.${name}`]?.message);
    expect(failures.map((message) => /Could not parse.*/.exec(message ?? '')?.[0])).toEqual([
      "Could not parse index config: at path []: Additional properties are not allowed ('type' was unexpected)",
      "Could not parse index config: at path []: Additional properties are not allowed ('column' was unexpected)",
      "Could not parse index config: at path ['columns']: 'id' is not of type 'array'",
    ]);
    const indexes = await database?.query(
      userSql(
        "select concat_ws(' ', table_name, is_unique, expressions) from duckdb_indexes() order by all",
      ),
    );
    expect(indexes?.data[0]).toEqual([
      'grown false [id, amount]',
      'grown true [amount]',
      'raw true [id]',
      'whole false [id, amount]',
      'whole true [amount]',
    ]);
  }
});
