import { joinSql, type Sql, sql } from '../../../core/sql/sql';
import { codeStretches, splitStatements } from '../../../core/sql/statements';
import type { WasmDriver } from '../wasmWarehouse';
import { ANY_OPERATORS, TYPED_OPERATORS } from './operatorMacros';

/** With more signs in one sum DuckDB would be at work on it for seconds. */
const MOST_SIGNS = { typed: 14, any: 6 };
const IS_AMBIGUOUS = /Macro [+-]\(\) has multiple overloads/;

const BETWEEN_SUMS =
  /,|\b(?:select|from|on|where|by|and|or|as|case|when|then|else|end|having|union|with)\b/i;

const DROP = sql`DROP MACRO IF EXISTS temp."+"; DROP MACRO IF EXISTS temp."-"`;

/** How many statements of a connection need the operators now. */
const needed = new WeakMap<WasmDriver, number>();

/**
 * Runs a statement that DuckDB refused, because without icu it adds nothing to timestamps with a time zone, once more with
 * operators that do, for as long as it takes. Of a script, some of which has run, the error is thrown again.
 */
export async function runWithSums(
  driver: WasmDriver,
  text: string,
  options: Parameters<WasmDriver['run']>[1],
  error: unknown,
): Promise<Uint8Array> {
  const signs = signsOf(text);
  if (splitStatements(text).length !== 1 || signs > MOST_SIGNS.typed) throw error;
  needed.set(driver, (needed.get(driver) ?? 0) + 1);
  const runWith = async (operators: readonly Sql[]) => {
    await driver.run(scriptOf(operators));
    return driver.run(text, options);
  };
  try {
    return await runWith(TYPED_OPERATORS).catch((refused) => {
      if (!IS_AMBIGUOUS.test(String(refused))) throw refused;
      if (signs > MOST_SIGNS.any) throw error;
      return runWith(ANY_OPERATORS);
    });
  } finally {
    const others = (needed.get(driver) ?? 1) - 1;
    needed.set(driver, others);
    // In a transaction that has failed they go with it.
    if (others === 0) await driver.run(DROP).catch(() => undefined);
  }
}

function scriptOf(macros: readonly Sql[]): Sql {
  return joinSql(
    macros.map((macro) => sql`CREATE OR REPLACE TEMP MACRO ${macro}`),
    '; ',
  );
}

/** About how many signs of addition stand in the longest sum. */
export function signsOf(text: string): number {
  const code = codeStretches(text).map(({ start, end }) => text.slice(start, end));
  const sums = code.join(' ').split(BETWEEN_SUMS);
  return Math.max(...sums.map((sum) => sum.replace(/[^+-]/g, '').length));
}
