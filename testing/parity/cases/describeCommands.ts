import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { consoleLines } from '../comparison/consoleLines';
import { type Play, type Played, playRounds } from '../rounds/playRounds';
import type { Outcome } from '../rounds/round';
import { sidesOf } from '../rounds/sidesOf';

/** A round as both sides ended it. */
export interface Sides {
  readonly stock: Outcome;
  readonly ours: Outcome;
}

/** What a play came to, for further checks of its rounds, counted from 1. */
export interface PlayedCommands {
  round(number: number): Sides;
}

/**
 * A play whose rounds end with the same exit code and print the same lines on both sides; `check` adds what else is
 * compared of them.
 */
export function describeCommands(
  title: string,
  play: Play,
  check: (played: PlayedCommands) => void = () => undefined,
): void {
  describe.skipIf(inject('stockPython') === undefined)(title, () => {
    let played: Played | undefined;
    beforeAll(async () => {
      [played] = await playRounds([play]);
    });
    afterAll(() => {
      if (played) rmSync(played.folder, { recursive: true });
    });
    const round = (number: number): Sides => sidesOf(played, number - 1);
    for (const [at, { words }] of play.rounds.entries()) {
      it(`round ${at + 1} ends alike: ${words.join(' ')}`, () => {
        const { stock, ours } = round(at + 1);
        const told = (one: Outcome) => ({ exitCode: one.exitCode, lines: consoleLines(one) });
        expect(told(ours)).toEqual(told(stock));
      });
    }
    check({ round });
  });
}
