import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readArtifact, readResults, readSqlFiles } from '../comparison/artifacts';
import { consoleLines, hideNumber } from '../comparison/consoleLines';
import { readManifest } from '../comparison/manifests';
import { askStockDbt } from '../python/askStockDbt';
import { type Play, type Played, playRounds } from '../rounds/playRounds';
import type { Outcome } from '../rounds/round';
import { sidesOf } from '../rounds/sidesOf';

/** How two sets of databases compare; see stock/relations.py. */
interface Comparison {
  readonly differences: readonly string[];
  readonly relations: number;
  readonly rows: number;
}

/** Plays of a family, by a name for each, compared in every respect. */
export function describePlays(plays: Readonly<Record<string, Play>>): void {
  const names = Object.keys(plays);
  let played: readonly Played[] = [];
  beforeAll(async () => {
    if (inject('stockPython') !== undefined) played = await playRounds(Object.values(plays));
  });
  afterAll(() => {
    for (const { folder } of played) rmSync(folder, { recursive: true });
  });
  for (const [at, name] of names.entries()) {
    const { rounds = [], inAnyOrder = false } = plays[name] ?? {};
    describe.skipIf(inject('stockPython') === undefined)(name, () => {
      for (const [index, { words }] of rounds.entries()) {
        const sides = () => sidesOf(played[at], index);
        describe(`round ${index + 1}: ${words.join(' ')}`, () =>
          compareRound(sides, () => played[at]?.since ?? '', inAnyOrder));
      }
    });
  }
}

function compareRound(
  sides: () => { stock: Outcome; ours: Outcome },
  since: () => string,
  inAnyOrder: boolean,
): void {
  const expectEqual = <T>(read: (outcome: Outcome) => T) => {
    const { stock, ours } = sides();
    expect(read(ours)).toEqual(read(stock));
  };
  it('ends with the same exit code', () => expectEqual(({ exitCode }) => exitCode));
  it('prints the same lines', () =>
    expectEqual((outcome) => {
      const lines = consoleLines(outcome);
      return inAnyOrder ? lines.map(hideNumber).sort() : lines;
    }));
  it('[A1] writes the same manifest', () => expectEqual(readManifest));
  it('[A7] writes the same semantic manifest', () =>
    expectEqual((outcome) => readArtifact(outcome, 'semantic_manifest.json')));
  it('runs the same nodes to the same end', () =>
    // Where dbt skips a node while a thread is at work, which of the two results comes first is a matter of chance.
    expectEqual((outcome) =>
      readResults(outcome).sort((a, b) => (a.unique_id < b.unique_id ? -1 : 1)),
    ));
  it('compiles to the same files', () =>
    expectEqual((outcome) => readSqlFiles(outcome, 'compiled')));
  it('executes the same statements, blanks aside', () => expectEqual(statementsOf));
  it('leaves the same relations, row by row', async () => {
    const { stock, ours } = sides();
    const [comparison] = await askStockDbt<Comparison>([
      {
        kind: 'relations',
        stock: stock.kept,
        ours: ours.kept,
        roots: [stock.root, ours.root],
        since: since(),
      },
    ]);
    expect(comparison?.differences).toEqual([]);
  });
}

/** The statements without comments and blanks that mean nothing. */
function statementsOf(outcome: Outcome): Map<string, string> {
  const files = [...readSqlFiles(outcome, 'run')];
  return new Map(
    files.map(([name, sql]) => [
      name,
      sql
        .replace(/--.*/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/ ?([(),;]) ?/g, '$1')
        .trim(),
    ]),
  );
}
