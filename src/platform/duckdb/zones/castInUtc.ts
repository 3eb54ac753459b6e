import { splitStatements } from '../../../core/sql/statements';
import { type CastOperand, findCasts } from './findCasts';
import { ZONED } from './momentMacros';

/**
 * A statement in which timestamps with a time zone are cast to TIMESTAMP, in UTC, before they are cast to a date or a time of day,
 * which without icu fails. Which casts these are DuckDB is asked, by `explain`, that rejects where it cannot bind a statement.
 */
export async function castInUtc(
  statement: string,
  explain: (statement: string) => Promise<unknown>,
): Promise<string> {
  const casts = findCasts(statement);
  if (casts.length === 0 || splitStatements(statement).length !== 1) return statement;
  const isZoned = (some: readonly CastOperand[]) =>
    explain(around(statement, some, 'shopsmart_probe(', ')')).then(
      () => false,
      (error) => String(error).includes(ZONED),
    );
  if (!(await isZoned(casts))) return statement;
  const zoned: CastOperand[] = [];
  for (const cast of casts) if (await isZoned([cast])) zoned.push(cast);
  return around(statement, zoned, '(', ')::TIMESTAMP');
}

/** The text with something before and behind each of these stretches, which may lie in each other. */
function around(
  text: string,
  stretches: readonly CastOperand[],
  before: string,
  behind: string,
): string {
  const marks = stretches.flatMap(({ start, end }) => [
    { at: start, mark: before },
    { at: end, mark: behind },
  ]);
  return marks
    .toSorted((one, other) => other.at - one.at)
    .reduce((whole, { at, mark }) => whole.slice(0, at) + mark + whole.slice(at), text);
}
