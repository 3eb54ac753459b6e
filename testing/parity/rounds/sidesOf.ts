import type { Played } from './playRounds';
import type { Outcome } from './round';

/** What both sides made of a round, counted from 0. Throws where it was not played. */
export function sidesOf(played: Played | undefined, at: number): { stock: Outcome; ours: Outcome } {
  const [stock, ours] = [played?.stock[at], played?.ours[at]];
  if (!stock || !ours) throw new Error(`Round ${at + 1} was not played`);
  return { stock, ours };
}
