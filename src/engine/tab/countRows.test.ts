import { expect, it } from 'vitest';
import { nodeTabPorts } from '../../../testing/tabPorts';
import { memoryFiles } from '../../core/project/projectFiles';
import { makeTabApi } from './tabApi';

const files = memoryFiles({
  'dbt_project.yml': 'name: shop\nprofile: shop\n',
  'profiles.yml': 'shop:\n  outputs:\n    default: {type: duckdb, path: shop.duckdb}\n',
  'models/kept.sql': "{{ config(materialized='table') }} select 1 as id",
  'models/dropped.sql': `{{ config(materialized='table', post_hook="{% do adapter.drop_relation(this.incorporate(type='table')) %}") }} select 1 as id`,
});

it('[T1] a build keeps its run also where a hook has dropped what was built', async () => {
  const api = makeTabApi(nodeTabPorts({ files }));
  await api.boot(() => undefined);
  const answer = await api.run(['build'], () => undefined);
  expect(answer).toMatchObject({
    kind: 'ran',
    record: { counts: { pass: 2 } },
    report: { state: { rowCounts: { 'model.shop.kept': 1 } } },
  });
});
