import { toValue } from '../../python/convert';
import { toText } from '../../python/repr';
import { DBT_FILTERS } from '../filters/dbtFilters';
import { adoptCallables, FILTERS } from '../filters/filters';
import { TESTS } from '../filters/tests';
import { makeDbtGlobals, makeGlobals } from '../globals/globals';
import type { EvaluationOptions, SyntaxOptions } from '../options';
import { TRANSLATED } from '../parser/tags/trans';
import type { Engine, Operation } from './frame';
import { Markup } from './markup';
import { DEFAULT_BUDGET } from './render';
import { makeUndefined } from './undefined';

const markTranslated: Operation = ({ autoescape }, { positional: [value = null] }) =>
  autoescape ? new Markup(toText(value)) : value;

/** What templates of an environment run with; `load` finds and compiles the templates that they name. */
export function makeEngine(
  options: Partial<EvaluationOptions>,
  syntax: SyntaxOptions,
  load: Engine['load'],
): Engine {
  const kind = options.undefined ?? 'default';
  const sandboxed = options.sandboxed ?? false;
  const random = options.random ?? Math.random;
  const forDbt = syntax.extensions.includes('dbt');
  const own = Object.entries(options.globals ?? {}).map(
    ([name, value]) => [name, toValue(value)] as const,
  );
  return {
    filters: new Map([
      ...FILTERS,
      ...(forDbt ? DBT_FILTERS : []),
      ...(syntax.extensions.includes('i18n') ? [[TRANSLATED, markTranslated] as const] : []),
      ...adoptCallables(options.filters ?? {}),
    ]),
    tests: new Map([...TESTS, ...adoptCallables(options.tests ?? {})]),
    globals: new Map([
      ...makeGlobals(random, sandboxed),
      ...(forDbt ? makeDbtGlobals() : []),
      ...own,
    ]),
    autoescape: options.autoescape ?? false,
    sandboxed,
    budget: { ...DEFAULT_BUDGET, ...options.budget },
    newline: syntax.newlineSequence,
    random,
    makeUndefined: (details) => makeUndefined(kind, details),
    load,
  };
}
