import { type MacroIndex, macroId } from '../macroIndex';
import type { Parser } from './parser';

/**
 * The macros that dbt knows while it parses a generic test: the test's own, the one that `model` is made with, and all that
 * their texts name. What else the arguments call is found only when the test is compiled.
 */
export function macrosOfTest(
  { session: { macros }, macroEntries, testMacros }: Parser,
  test = '',
): MacroIndex {
  const ready = testMacros.get(test);
  if (ready) return ready;
  const model = macros.find(macros.projectName, 'get_where_subquery');
  const ids = new Set([test, ...(model ? [macroId(model)] : [])]);
  // A set goes on to what is added to it meanwhile.
  for (const id of ids)
    for (const called of macroEntries.get(id)?.depends_on.macros ?? []) ids.add(called);
  const known = macros.only(ids);
  testMacros.set(test, known);
  return known;
}
