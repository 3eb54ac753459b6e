import { expect, it } from 'vitest';
import { readArtifact, readResults } from '../comparison/artifacts';
import { readManifest } from '../comparison/manifests';
import type { Outcome } from '../rounds/round';
import { describeCommands } from './describeCommands';
import { fixtureProject } from './fixtureProject';

const SHAKY = {
  'models/shaky.sql': "select {{ env_var('SHAKY', '1') }} as id",
  'models/after_shaky.sql': "select id from {{ ref('shaky') }}",
};
const operation = (name: string, args?: string) => ({
  words: ['run-operation', name, ...(args === undefined ? [] : ['--args', args])],
});

/** A table of the same place in another database is none of the catalog's. */
const ELSEWHERE =
  'sources: [{name: elsewhere, database: other, schema: main, tables: [{name: people}]}]\n';

describeCommands(
  '[D5] docs generate writes what the database knows of the nodes',
  {
    project: fixtureProject('commands'),
    installsPackages: true,
    rounds: [
      { words: ['docs', 'generate'] },
      { words: ['build'] },
      { words: ['docs', 'generate'], files: { 'models/elsewhere.yml': ELSEWHERE } },
      { words: ['docs', 'generate', '--no-compile'] },
      { words: ['docs', 'generate', '--select', 'names', 'source:raw.fresh'] },
      { words: ['docs', 'generate', '--empty-catalog'] },
      {
        words: ['docs', 'generate'],
        files: {
          'models/broken.sql':
            '{% if execute %}{{ exceptions.raise_compiler_error("broken") }}{% endif %}',
        },
      },
    ],
  },
  ({ round }) => {
    const readCatalog = (outcome: Outcome) => {
      const { metadata, ...sections } =
        readArtifact<Record<string, object>>(outcome, 'catalog.json') ?? {};
      return sections;
    };
    it.each([1, 3, 4, 5, 6])('writes the same catalog.json in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readCatalog(ours)).toEqual(readCatalog(stock));
    });
    it('writes the same manifest', () => {
      const { stock, ours } = round(5);
      expect(readManifest(ours)).toEqual(readManifest(stock));
    });
  },
);

describeCommands(
  '[D6] run-operation calls a macro, and retry runs again what failed',
  {
    project: fixtureProject('commands'),
    installsPackages: true,
    rounds: [
      operation('make_table', '{name: made, count: 3}'),
      operation('first_pack.shout', '{text: loud}'),
      operation('tell'),
      operation('nowhere'),
      operation('ask_wrongly'),
      operation('fail'),
      { words: ['retry'] },
      {
        words: ['build', '--full-refresh', '--vars', '{a: 1}'],
        files: SHAKY,
        env: { SHAKY: 'nope' },
      },
      { words: ['retry'] },
      { words: ['retry'] },
    ],
  },
  ({ round }) => {
    it.each([1, 2, 3, 5, 6, 7, 8, 9, 10])('writes the same results in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readResults(ours)).toEqual(readResults(stock));
    });
  },
);
