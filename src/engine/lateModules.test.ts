import { expect, it } from 'vitest';
import { SILENCE } from '../core/compile/context/voice';
import { memoryFiles } from '../core/project/projectFiles';
import { openProject } from './openProject';

it('[P32] a module that is loaded when a template names it is there for all of them, and nothing is said twice', async () => {
  const said: string[] = [];
  const { parsed, problems } = await openProject(
    memoryFiles({
      'dbt_project.yml': 'name: shop\nprofile: shop\n',
      'profiles.yml': 'shop: {outputs: {default: {type: duckdb}}}\n',
      'models/a.sql':
        "{{ print('before') }}{{ config(tags=modules['re'].findall('[ab]', 'cab')) }} select 1",
    }),
    {
      command: 'build',
      vars: {},
      env: {},
      startedAt: new Date('2024-05-06T07:08:09.010Z'),
      invocationId: 'late',
      voice: { ...SILENCE, tell: (text) => said.push(text) },
    },
  );
  const node = parsed?.graph.manifest.nodes.get('model.shop.a');
  expect({ problems, said, tags: node?.config.tags }).toEqual({
    problems: [],
    said: ['before'],
    tags: ['a', 'b'],
  });
});
