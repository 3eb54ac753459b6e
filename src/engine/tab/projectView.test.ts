import { expect, it } from 'vitest';
import { openTexts } from '../../../testing/project/openTexts';
import { viewProject } from './projectView';
import type { TabState } from './tabState';

it('shows the variables of a project as YAML, whatever they hold', async () => {
  const { session, graph, problems } = await openTexts({
    'dbt_project.yml': `name: shop
profile: shop
vars:
  a: some text
  b: 'x: y'
  c: {indent: 2, big: 12345678901234567890, part: 1.0, more: [true, null]}
  d: null
  e: 2024-01-02 03:04:05
  f: '2024-01-02'
  g: 'yes'
`,
  });
  const view = viewProject({ parsed: { session, graph }, problems }, {
    vars: {},
    env: {},
  } as TabState);
  const values = view?.variables.map(({ name, projectValue }) => [name, projectValue]);
  expect(Object.fromEntries(values ?? [])).toEqual({
    a: 'some text',
    b: '"x: y"',
    c: '{"indent": 2, "big": 12345678901234567890, "part": 1.0, "more": [true, null]}',
    d: 'null',
    e: '2024-01-02T03:04:05',
    f: '"2024-01-02"',
    g: '"yes"',
  });
});
