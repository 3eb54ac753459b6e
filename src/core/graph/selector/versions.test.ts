import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';
import { parseSelection } from './parse';
import { selectNodes } from './select';

const TEXTS = {
  'models/a/m_v1.sql': 'select 1',
  'models/a/m_v2.sql': 'select 2',
  'models/a/m_v10.sql': 'select 10',
  'models/plain.sql': 'select 0',
  'models/m.yml':
    'models:\n  - name: m\n    latest_version: 2\n    versions: [{v: 1}, {v: 2}, {v: 10}]\n',
};

it.each([
  ['m', 'v1 v2 v10'],
  ['m*', 'v1 v2 v10'],
  ['m.v1', 'v1'],
  ['m_v1', 'v1'],
  ['shop.a.m.v2', 'v2'],
  ['a.m', 'v1 v2 v10'],
  ['v1', ''],
  ['version:latest', 'v2'],
  ['version:old', 'v1'],
  ['version:prerelease', 'v10'],
  ['version:none', 'plain'],
])('[V9] selects by %s', async (text, expected) => {
  const { graph } = await openTexts(TEXTS);
  const parsed = parseSelection(text);
  if (!parsed.ok) throw new Error(text);
  const { ids } = selectNodes(graph, parsed.value, { projectName: 'shop' });
  expect([...ids].map((id) => id.split('.').at(-1)).sort(byNumber)).toEqual(
    expected.split(' ').filter(Boolean),
  );
});

function byNumber(a = '', b = ''): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}
