import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readArtifact, readResults } from '../comparison/artifacts';
import { readGraphSummary } from '../comparison/graphSummary';
import { readManifest } from '../comparison/manifests';
import type { Outcome } from '../rounds/round';
import { describeCommands } from './describeCommands';
import { fixtureProject } from './fixtureProject';

interface RunResults {
  readonly args: { readonly which: string };
  readonly results: readonly { readonly timing: readonly { readonly name: string }[] }[];
  readonly elapsed_time: number;
}

interface Manifest {
  readonly macros: Readonly<Record<string, unknown>>;
}

const ROUNDS = [
  { words: ['parse'], runsNodes: false },
  { words: ['ls', '--select', 'resource_type:seed'], runsNodes: false },
  { words: ['compile', '--select', 'no_such_node'] },
  { words: ['compile'] },
  { words: ['compile', '--select', 'eph_a+'] },
  { words: ['docs', 'generate'] },
  { words: ['run', '--select', 'no_such_node'] },
  { words: ['build'] },
];
const NUMBERED = ROUNDS.map(({ words }, at) => [at + 1, words.join(' ')] as const);

/** The files that are JSON. dbt's pickled graph and parse cache are for itself. */
function listFiles({ kept }: Outcome): string[] {
  const folder = path.join(kept, 'target');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];
}

/** Everything of run_results.json but moments, options and an order that is a matter of dbt's luck. */
function readRun(outcome: Outcome) {
  const {
    args,
    results = [],
    elapsed_time: elapsed,
  } = readArtifact<Partial<RunResults>>(outcome, 'run_results.json') ?? {};
  return {
    which: args?.which,
    results: readResults(outcome).sort((a, b) => (a.unique_id < b.unique_id ? -1 : 1)),
    timings: results.map(({ timing }) => timing.map(({ name }) => name).join()).sort(),
    elapsed: typeof elapsed,
  };
}

describeCommands(
  '[A9] each command leaves the files of stock dbt',
  { project: fixtureProject('features'), rounds: ROUNDS },
  ({ round }) => {
    const expectEqual = (number: number, read: (outcome: Outcome) => unknown) => {
      const { stock, ours } = round(number);
      expect(read(ours)).toEqual(read(stock));
    };
    it.each(NUMBERED)('round %i, %s: the same files', (number) => expectEqual(number, listFiles));
    it.each(NUMBERED)('round %i, %s: the same results', (number) => expectEqual(number, readRun));
    it.each(NUMBERED)('round %i, %s: the same manifest', (number) =>
      expectEqual(number, readManifest),
    );
    it('hides the parts of our texts of its macros, and no macro of its own', () => {
      const ofDbt = (outcome: Outcome) =>
        Object.keys(readArtifact<Manifest>(outcome, 'manifest.json')?.macros ?? {}).filter((id) =>
          /^macro\.dbt(?:_duckdb)?\./.test(id),
        );
      const { stock, ours } = round(NUMBERED.length);
      const theirs = new Set(ofDbt(stock));
      expect(ofDbt(ours).filter((id) => !theirs.has(id))).toEqual([]);
      expect(ofDbt(ours)).toContain('macro.dbt._split_part_negative');
    });
    it.each(NUMBERED)('round %i, %s: the same graph', (number) =>
      expectEqual(number, readGraphSummary),
    );
  },
);
