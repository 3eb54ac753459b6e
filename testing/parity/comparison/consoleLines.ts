import type { Outcome } from '../rounds/round';
import { hideMoments } from './hideMoments';
import { sortUnitTests } from './unitTestOrder';

/** With --fail-fast dbt names what its threads did last too, and that depends on which thread did it. */
const OTHER_CANCELLED = /^CANCEL query (?:create|list)_/;
const NUMBER = /^\d+ of (\d+) (.*?) \.* ?\[/;
const UNIT_TEST = /^# of \d+ (?:(START) unit_test|PASS|FAIL 1|ERROR) (\w+)::(\w+) /;

/** The lines that a command printed, without what depends on the moment. */
export function consoleLines(outcome: Outcome): string[] {
  const lines = hideMoments(outcome.console, outcome)
    .split('\n')
    .filter((line) => !OTHER_CANCELLED.test(line))
    .map((line) => line.trimEnd());
  return lines.some((line) => line.includes(' START unit_test ')) ? orderUnitTests(lines) : lines;
}

/** A node's line without its number and the dots that fill it up. */
export function hideNumber(line: string): string {
  return line.replace(NUMBER, '# of $1 $2 ... [');
}

/** With unit tests dbt gives out its numbers in a race: they are hidden. */
function orderUnitTests(lines: readonly string[]): string[] {
  const hidden = lines.map(hideNumber);
  return sortUnitTests(hidden, (line) => {
    const [, start, model, name] = UNIT_TEST.exec(line) ?? [];
    if (model === undefined) return undefined;
    return { model, key: `${name} ${start === undefined ? 2 : 1}` };
  });
}
