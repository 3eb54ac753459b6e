import { type MacroIndex, macroId } from '../macroIndex';
import type { Parser } from './parser';

/**
 * The macros that dbt knows while it parses a generic test: the test's own, the one that `model` is made with, and all that
 * their texts name, by their bare names in whatever package they lie. What else the arguments call is found only when the test is compiled.
 */
export function macrosOfTest(
  { session: { macros }, macroEntries, testMacros }: Parser,
  test = '',
): MacroIndex {
  const ready = testMacros.get(test);
  if (ready) return ready;
  const model = macros.find(macros.projectName, 'get_where_subquery');
  const ids = new Set<string>();
  const add = (id: string) => {
    if (ids.has(id)) return;
    ids.add(id);
    macroEntries.get(id)?.depends_on.macros.forEach(add);
  };
  [test, ...(model ? [macroId(model)] : [])].forEach(add);
  const known = macros.only(ids);
  testMacros.set(test, known);
  return known;
}
