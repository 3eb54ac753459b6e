import { expect, it } from 'vitest';
import { openTexts, type ProjectTexts } from '../../../../testing/project/openTexts';

const MODEL = { 'models/a.sql': 'select 1 as id' };

it.each<[string, ProjectTexts, string]>([
  [
    'Python models',
    { 'models/p.py': 'def model(dbt, session): ...' },
    'python-model models/p.py:1:1',
  ],
  [
    'sources of plugins',
    {
      'models/s.yml': 'sources:\n  - name: s\n    meta: {plugin: excel}\n    tables: [{name: t}]\n',
    },
    'feature-unsupported models/s.yml',
  ],
  [
    'packages of the hub',
    { 'packages.yml': 'packages:\n  - {package: dbt-labs/dbt_utils, version: 1.3.0}\n' },
    'package-not-installed packages.yml:2:5',
  ],
])('says that %s are not supported, and where', async (_, texts, expected) => {
  const { complaints } = await openTexts({ ...MODEL, ...texts });
  expect(complaints.join('\n')).toContain(expected);
});

it('waits for the inputs of hooks, as for those of the model itself', async () => {
  const { node } = await openTexts({
    ...MODEL,
    'models/b.sql': `{{ config(post_hook="delete from {{ this }} where id in (select id from {{ ref('a') }})") }} select 1 as id`,
  });
  expect(node('model.shop.b').refs.map(({ name }) => name)).toEqual(['a']);
});

it('keeps what a model sets in its config while it is parsed', async () => {
  const { node } = await openTexts({
    'models/a.sql': '{% call set_sql_header(config) %}set threads = 1;{% endcall %} select 1 as id',
  });
  expect(node('model.shop.a').config.sql_header).toBe('set threads = 1;');
});

it('[P14] gives a Python model its place among those that it reads and that read it', async () => {
  const { node, complaints } = await openTexts({
    ...MODEL,
    'models/p.py':
      'def model(dbt, session):\n    dbt.config(tags=["py"])\n    return dbt.ref("a")\n',
    'models/z.sql': "select * from {{ ref('p') }}",
  });
  expect(complaints).toEqual(['python-model models/p.py:1:1']);
  expect(node('model.shop.p')).toMatchObject({
    language: 'python',
    tags: ['py'],
    config: { materialized: 'table' },
    depends_on: { nodes: ['model.shop.a'] },
  });
  expect(node('model.shop.z').depends_on.nodes).toEqual(['model.shop.p']);
});
