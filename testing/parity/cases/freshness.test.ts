import { expect, it } from 'vitest';
import { readArtifact } from '../comparison/artifacts';
import type { Outcome } from '../rounds/round';
import { describeCommands } from './describeCommands';
import { fixtureProject } from './fixtureProject';

interface Sources {
  readonly metadata: { readonly dbt_schema_version: string };
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

/** A sources.json without what tells of the moment; rows that a source was loaded with lie further back than today. */
function readSources(outcome: Outcome) {
  const { metadata, results } = readArtifact<Sources>(outcome, 'sources.json') ?? {};
  return {
    version: metadata?.dbt_schema_version,
    results: results?.map(({ timing, execution_time, snapshotted_at, max_loaded_at, ...rest }) => {
      const isRecent = String(max_loaded_at).slice(0, 10) === String(snapshotted_at).slice(0, 10);
      const { max_loaded_at_time_ago_in_s: age, ...fields } = rest;
      return {
        ...fields,
        thread_id: 'Thread',
        timing: (timing as { name: string }[]).map(({ name }) => name),
        hasTime: typeof execution_time,
        max_loaded_at: isRecent ? 'today' : max_loaded_at,
        agesRight:
          Math.abs(
            (Date.parse(String(snapshotted_at)) - Date.parse(String(max_loaded_at))) / 1000 -
              Number(age),
          ) < 1,
      };
    }),
  };
}

/** Limits and ways to know an age that a source and its tables say each in part. */
const MORE = `sources:
  - name: more
    schema: main
    freshness: {warn_after: {count: 3, period: hour}}
    loaded_at_query: select timestamp '2020-01-01'
    tables:
      - {name: both, identifier: people, freshness: {error_after: {count: 9, period: day}}}
      - {name: half, identifier: people, config: {freshness: {warn_after: {count: 2}}}}
      - {name: own_field, identifier: people, loaded_at_field: now()::timestamp}
      - {name: nothing, identifier: people, loaded_at_field: null}
      - {name: unwatched, identifier: people, freshness: null}
      - {name: no_error, identifier: people, config: {freshness: {warn_after: null, error_after: {count: 1, period: minute}}}}
      - {name: missing, identifier: nowhere, config: {loaded_at_query: select max(a) from nowhere}}
`;

describeCommands(
  '[D3] source freshness',
  {
    project: fixtureProject('commands'),
    installsPackages: true,
    rounds: [
      { words: ['seed'] },
      { words: ['source', 'freshness'] },
      { words: ['source', 'freshness', '--select', 'source:raw.fresh', 'source:raw.queried'] },
      { words: ['source', 'freshness', '--select', 'people+'] },
      {
        words: ['source', 'freshness', '--select', 'source:more'],
        files: { 'models/more.yml': MORE },
      },
    ],
  },
  ({ round }) => {
    it.each([2, 3, 4, 5])('writes the same sources.json in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readSources(ours)).toEqual(readSources(stock));
    });
  },
);
