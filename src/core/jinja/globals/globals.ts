import { requireCount } from '../../python/arguments';
import { PythonError, typeError } from '../../python/errors';
import { makeFunction } from '../../python/functions/makeFunction';
import { isTrue } from '../../python/truth';
import { PyType } from '../../python/type';
import { DICT_TYPE, makeDict } from '../../python/types/dictType';
import { makeRange, type Range } from '../../python/types/range';
import type { CallArguments, Value } from '../../python/value';
import { MacroReturn } from '../runtime/macroReturn';
import { Markup } from '../runtime/markup';
import { Namespace } from '../runtime/namespace';
import { Cycler } from './cycler';
import { Joiner } from './joiner';
import { makeLipsum } from './lipsum';

// Jinja2's MAX_RANGE.
const MAX_SAFE_RANGE = 100_000;

/** The names that every template sees. */
export function makeGlobals(random: () => number, sandboxed: boolean): [string, Value][] {
  return [
    ['range', new PyType('range', sandboxed ? callSafeRange : callRange)],
    ['dict', DICT_TYPE],
    ['namespace', new PyType('jinja2.utils.Namespace', (call) => new Namespace(makeDict(call)))],
    ['cycler', new PyType('jinja2.utils.Cycler', ({ positional }) => new Cycler(positional))],
    [
      'joiner',
      new PyType('jinja2.utils.Joiner', ({ positional }) => new Joiner(positional[0] ?? ', ')),
    ],
    [
      'lipsum',
      makeFunction(
        'generate_lorem_ipsum',
        'n=5, html=True, min=20, max=100',
        (n, html, min, max) => {
          const text = makeLipsum(
            {
              paragraphs: requireCount(n),
              html: isTrue(html),
              minimum: requireCount(min),
              maximum: requireCount(max),
            },
            random,
          );
          return isTrue(html) ? new Markup(text) : text;
        },
      ),
    ],
  ];
}

/** What dbt adds: `return(value)` leaves the macro that it is in. */
export function makeDbtGlobals(): [string, Value][] {
  return [
    [
      'return',
      makeFunction('return', 'data', (data) => {
        throw new MacroReturn(data);
      }),
    ],
  ];
}

function callRange({ positional, keyword }: CallArguments): Range {
  if (keyword.size > 0) throw typeError('range() takes no keyword arguments');
  const [first, second, third, ...more] = positional;
  if (first === undefined) throw typeError('range expected at least 1 argument, got 0');
  if (more.length > 0) {
    throw typeError(`range expected at most 3 arguments, got ${positional.length}`);
  }
  return makeRange(first, second, third);
}

function callSafeRange(call: CallArguments): Value {
  const range = callRange(call);
  if (range.length() <= MAX_SAFE_RANGE) return range;
  throw new PythonError(
    'OverflowError',
    `Range too big. The sandbox blocks ranges larger than MAX_RANGE (${MAX_SAFE_RANGE}).`,
  );
}
