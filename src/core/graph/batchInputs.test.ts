import { expect, it } from 'vitest';
import { openTexts } from '../../../testing/project/openTexts';
import { describeProblem, warningOf } from '../base/problems/problem';

const batched = (from: string) =>
  `{{ config(materialized='incremental', incremental_strategy='microbatch', event_time='at', begin='2024-01-01', batch_size='day') }} select * from {{ ref('${from}') }}`;

async function problemsWith(config: string): Promise<string[]> {
  const { problems } = await openTexts({
    'dbt_project.yml': 'name: shop\nprofile: shop\n',
    'models/events.sql': `${config} select 1 as id`,
    'models/days.sql': batched('events'),
  });
  return problems.map((problem) => describeProblem(problem).message);
}

it('[P20] warns of a microbatch model that nothing can be cut for', async () => {
  expect(await problemsWith('')).toEqual([
    expect.stringContaining("'days' has no 'ref' or 'source' input with an 'event_time'"),
  ]);
  expect(await problemsWith("{{ config(event_time='at') }}")).toEqual([]);
});

it('[P20] counts that warning among those that can be errors where a flag says so', async () => {
  const flag = 'require_all_warnings_handled_by_warn_error';
  const events = async (isOn: boolean) => {
    const { problems } = await openTexts({
      'dbt_project.yml': `name: shop\nprofile: shop\nflags: {${flag}: ${isOn}}\n`,
      'models/events.sql': 'select 1 as id',
      'models/days.sql': batched('events'),
    });
    return problems.map((problem) => warningOf(problem).event);
  };
  expect(await events(true)).toEqual(['MicrobatchModelNoEventTimeInputs']);
  expect(await events(false)).toEqual([undefined]);
});

it('[P20] refuses an input whose event time is no text', async () => {
  expect(await problemsWith('{{ config(event_time=3) }}')).toEqual([
    expect.stringContaining("non-string) type: <class 'int'>"),
  ]);
});
