import { expect, it } from 'vitest';
import { nodeTabPorts } from '../../../testing/tabPorts';
import { memoryFiles } from '../../core/project/projectFiles';
import { makeTabApi } from './tabApi';

it('a run that the database does not let begin ends in the words of dbt, and is kept with them', async () => {
  const files = memoryFiles({
    'dbt_project.yml': 'name: shop\nprofile: shop\n',
    'profiles.yml': 'shop:\n  outputs:\n    default: {type: duckdb, path: shop.duckdb}\n',
    'models/far.sql': "{{ config(database='elsewhere') }} select 1 as one",
  });
  const api = makeTabApi(nodeTabPorts({ files }));
  await api.boot(() => undefined);
  const texts: string[] = [];
  const answer = await api.run(['run'], (messages) =>
    texts.push(...messages.flatMap(({ lines }) => lines.map(({ text }) => text))),
  );
  expect(texts.slice(-3)).toEqual([
    '',
    'Finished running  in 0 hours 0 minutes and 0.00 seconds (0.00s).',
    'Encountered an error:\nRuntime Error\n  Binder Error: Catalog "elsewhere" does not exist!',
  ]);
  if (answer.kind !== 'problems') throw new Error(answer.kind);
  expect(answer.record.refused).toBe(true);
  expect((await api.keptRun(answer.record.id))?.lines.map(({ text }) => text)).toEqual(texts);
});
