import { findAttribute } from '../../python/attributes';
import { Decimal } from '../../python/decimal/decimal';
import { equals } from '../../python/equality';
import { hashKey } from '../../python/hash';
import { iterateIfPossible } from '../../python/iteration';
import { findLength } from '../../python/length';
import { asNumber } from '../../python/numeric';
import { computeBinary, isContained } from '../../python/operators';
import { isOrdered, type OrderOperator } from '../../python/ordering';
import { PySet } from '../../python/set';
import { asText } from '../../python/strObject';
import { isLower, isUpper } from '../../python/text/case';
import { PyObject, type Value } from '../../python/value';
import type { Operation } from '../runtime/frame';
import { Markup } from '../runtime/markup';
import { Undefined } from '../runtime/undefined';
import { type Definition, defineOperations } from './defineOperations';
import { plainText } from './softText';

const EQUAL: Definition = ['eq(a, b, /)', (_, a, b) => equals(a, b)];
const UNEQUAL: Definition = ['ne(a, b, /)', (_, a, b) => !equals(a, b)];

/** Jinja2's tests by name. */
export const TESTS: readonly (readonly [string, Operation])[] = defineOperations({
  odd: ['test_odd(value)', (_, value) => equals(computeBinary('%', value, 2n), 1n)],
  even: ['test_even(value)', (_, value) => equals(computeBinary('%', value, 2n), 0n)],
  divisibleby: [
    'test_divisibleby(value, num)',
    (_, value, number) => equals(computeBinary('%', value, number), 0n),
  ],
  defined: ['test_defined(value)', (_, value) => !(value instanceof Undefined)],
  undefined: ['test_undefined(value)', (_, value) => value instanceof Undefined],
  filter: ['test_filter(env, value)', ({ engine }, value) => isNamed(engine.filters, value)],
  test: ['test_test(env, value)', ({ engine }, value) => isNamed(engine.tests, value)],
  none: ['test_none(value)', (_, value) => value === null],
  boolean: ['test_boolean(value)', (_, value) => typeof value === 'boolean'],
  true: ['test_true(value)', (_, value) => value === true],
  false: ['test_false(value)', (_, value) => value === false],
  integer: ['test_integer(value)', (_, value) => typeof value === 'bigint'],
  float: ['test_float(value)', (_, value) => typeof value === 'number'],
  number: [
    'test_number(value)',
    (_, value) => asNumber(value) !== undefined || value instanceof Decimal,
  ],
  string: ['test_string(value)', (_, value) => asText(value) !== undefined],
  lower: ['test_lower(value)', (_, value) => isLower(plainText(value))],
  upper: ['test_upper(value)', (_, value) => isUpper(plainText(value))],
  mapping: ['test_mapping(value)', (_, value) => value instanceof PyObject && value.isMapping],
  sequence: ['test_sequence(value)', (_, value) => isSequence(value)],
  iterable: ['test_iterable(value)', (_, value) => iterateIfPossible(value) !== undefined],
  callable: [
    'callable(obj, /)',
    (_, value) => value instanceof PyObject && value.call !== undefined,
  ],
  sameas: ['test_sameas(value, other)', (_, value, other) => Object.is(value, other)],
  escaped: [
    'test_escaped(value)',
    (_, value) => value instanceof Markup || findAttribute(value, '__html__') !== undefined,
  ],
  in: ['test_in(value, seq)', (_, value, sequence) => isContained(value, sequence)],
  ...alias(['==', 'eq', 'equalto'], EQUAL),
  ...alias(['!=', 'ne'], UNEQUAL),
  ...alias(['<', 'lt', 'lessthan'], makeOrder('lt', '<')),
  ...alias(['<=', 'le'], makeOrder('le', '<=')),
  ...alias(['>', 'gt', 'greaterthan'], makeOrder('gt', '>')),
  ...alias(['>=', 'ge'], makeOrder('ge', '>=')),
});

/** Whether a table has a name; a value that Python cannot hash is a TypeError. */
function isNamed(table: ReadonlyMap<string, Operation>, value: Value): boolean {
  const key = hashKey(value);
  return typeof key === 'string' && table.has(key);
}

function alias(names: readonly string[], definition: Definition): Record<string, Definition> {
  return Object.fromEntries(names.map((name) => [name, definition]));
}

function makeOrder(name: string, operator: OrderOperator): Definition {
  return [`${name}(a, b, /)`, (_, a, b) => isOrdered(operator, a, b)];
}

/** Whether a value has a length and items. */
function isSequence(value: Value): boolean {
  if (findLength(value) === undefined) return false;
  if (!(value instanceof PyObject)) return true;
  if (value instanceof PySet) return false;
  return (
    value.iterate === undefined ||
    value.getItem !== PyObject.prototype.getItem ||
    asText(value) !== undefined
  );
}
