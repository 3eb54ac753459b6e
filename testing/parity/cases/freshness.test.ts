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
    ],
  },
  ({ round }) => {
    it.each([2, 3, 4])('writes the same sources.json in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readSources(ours)).toEqual(readSources(stock));
    });
  },
);
