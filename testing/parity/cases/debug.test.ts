import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { consoleLines } from '../comparison/consoleLines';
import { playRounds } from '../rounds/playRounds';
import { fixtureProject } from './fixtureProject';

describe.skipIf(inject('stockPython') === undefined)('[D7] debug', () => {
  const rounds: { stock: string[]; ours: string[]; codes: number[] }[] = [];
  beforeAll(async () => {
    const [played] = await playRounds([
      {
        project: fixtureProject('commands'),
        rounds: [
          { words: ['deps'], runsNodes: false },
          // What is wrong below the project's own settings is no matter of it.
          { words: ['debug'], files: { 'models/broken.sql': 'select {{' }, runsNodes: false },
          { words: ['debug', '--target', 'nowhere'], runsNodes: false },
        ],
      },
    ]);
    for (const [at, stock] of (played?.stock ?? []).entries()) {
      const ours = played?.ours[at];
      if (!ours) throw new Error(`Round ${at + 1} was not played`);
      rounds.push({
        stock: consoleLines(stock).filter((line) => line !== ''),
        ours: consoleLines(ours).filter((line) => line !== ''),
        codes: [stock.exitCode, ours.exitCode],
      });
    }
    if (played) rmSync(played.folder, { recursive: true });
  });
  it('says nothing that dbt does not say, in its order', () => {
    const { stock = [], ours = [], codes } = rounds[1] ?? {};
    expect(codes).toEqual([0, 0]);
    expect(stock.filter((line) => ours.includes(line))).toEqual(ours);
    expect(ours).toContain('  Connection test: [OK connection ok]');
  });
  it('ends with 1 and the reason where the profile is wrong', () => {
    const { ours = [], codes } = rounds[2] ?? {};
    expect(codes).toEqual([1, 1]);
    expect(ours.join('\n')).toContain('has no target "nowhere"');
  });
});
