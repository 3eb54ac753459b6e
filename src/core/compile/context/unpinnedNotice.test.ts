import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';
import { unpinnedNotice } from './unpinnedNotice';

const noticeFor = async (latest: number, version: bigint | null = null) => {
  const { session, node } = await openTexts({
    'models/m_v1.sql': 'select 1',
    'models/m_v2.sql': 'select 2',
    'models/r.sql': "select * from {{ ref('m') }}",
    'models/m.yml': `models: [{name: m, latest_version: ${latest}, versions: [{v: 1}, {v: 2}]}]\n`,
  });
  const found = node(`model.shop.m.v${latest}`);
  const target = { name: 'm', package: null, version };
  return unpinnedNotice(session.manifest, node('model.shop.r'), found, target);
};

it('[V4] says that a newer version is in preparation, as dbt words it', async () => {
  expect(await noticeFor(1)).toBe(`While compiling 'r':
Found an unpinned reference to versioned model 'm' in project 'shop'.
Resolving to latest version: m.v1
A prerelease version 2 is available. It has not yet been marked 'latest' by its maintainer.
When that happens, this reference will resolve to m.v2 instead.

  Try out v2: {{ ref('shop', 'm', v='2') }}
  Pin to  v1: {{ ref('shop', 'm', v='1') }}
`);
});

it('[V4] says nothing where the latest is the newest, or a version is named', async () => {
  expect(await noticeFor(2)).toBeUndefined();
  expect(await noticeFor(1, 1n)).toBeUndefined();
});
