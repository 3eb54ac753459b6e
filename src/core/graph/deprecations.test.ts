import { expect, it } from 'vitest';
import { openTexts } from '../../../testing/project/openTexts';
import { describeProblem } from '../base/problems/problem';

/** What is said of a model `m` whose first version is deprecated on a day; tests run on the 6th of May 2024. */
async function warningsFor(day: string): Promise<string[]> {
  const { problems } = await openTexts({
    'models/m_v1.sql': 'select 1',
    'models/m_v2.sql': 'select 2',
    'models/r.sql': "select * from {{ ref('m', v=1) }}",
    'models/m.yml': `models: [{name: m, versions: [{v: 1, deprecation_date: ${day}}, {v: 2}]}]\n`,
  });
  return problems.map((problem) => describeProblem(problem).message);
}

it('[V10] warns of a model that is past its date of deprecation, and of its readers', async () => {
  expect(await warningsFor('2020-01-01')).toEqual([
    'Model m.v1 has passed its deprecation date of 2020-01-01T00:00:00+00:00. This model should be disabled or removed.',
    "While compiling 'r': Found a reference to m.v1, which was deprecated on '2020-01-01T00:00:00+00:00'. A new version of 'm' is available. Migrate now: {{ ref('shop', 'm', v='2') }}.",
  ]);
});

it('[V10] warns the readers of a model that will be deprecated', async () => {
  expect(await warningsFor('2090-01-01')).toEqual([
    "While compiling 'r': Found a reference to m.v1, which is slated for deprecation on '2090-01-01T00:00:00+00:00'. A new version of 'm' is available. Try it out: {{ ref('shop', 'm', v='2') }}.",
  ]);
});
