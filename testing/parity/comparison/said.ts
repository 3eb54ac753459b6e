import type { Outcome } from '../rounds/round';

/** All that a command said, in its log and beside it. */
export function said({ console, beside = '' }: Outcome): string {
  return console + beside;
}
