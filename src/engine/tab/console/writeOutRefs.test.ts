import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';
import { writeOutRefs } from './writeOutRefs';

it.each([
  ["{{ ref('m') }}", 'model.shop.m.v2'],
  ["{{ ref('m', v=1) }}", 'model.shop.m.v1'],
  ['{{ ref("shop", "m", version="1") }}', 'model.shop.m.v1'],
])('[W10] writes %s out as the version that it names', async (typed, id) => {
  const { session, graph } = await openTexts({
    'models/m_v1.sql': 'select 1',
    'models/m_v2.sql': 'select 2',
    'models/m.yml': 'models: [{name: m, versions: [{v: 1}, {v: 2}]}]\n',
  });
  const { sql } = await writeOutRefs(typed, { session, graph }, async (node) => node.unique_id);
  expect(sql).toBe(id);
});
