import { equals } from './equality';
import { typeError } from './errors';
import { asNumber } from './numeric';
import { asText } from './strObject';
import { compareText } from './text/codePoints';
import { Tuple } from './tuple';
import { typeName } from './typeName';
import { PyObject, type Value } from './value';

export type OrderOperator = '<' | '<=' | '>' | '>=';

/** Python's `left < right` and its like; throws TypeError for types that have no order between them. */
export function isOrdered(operator: OrderOperator, left: Value, right: Value): boolean {
  return satisfies(operator, compareValues(operator, left, right));
}

/** Negative, zero or positive for sorting, by `<` alone as Python's sort does. */
export function compareForSort(left: Value, right: Value): number {
  const order = compareValues('<', left, right);
  return Number.isNaN(order) ? 0 : order;
}

function satisfies(operator: OrderOperator, order: number): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function compareValues(operator: OrderOperator, left: Value, right: Value): number {
  const order =
    compareNumbers(left, right) ??
    compareTexts(left, right) ??
    compareSequences(operator, left, right) ??
    compareObjects(left, right);
  if (order !== undefined) return order;
  throw typeError(
    `'${operator}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`,
  );
}

function compareNumbers(left: Value, right: Value): number | undefined {
  const number = asNumber(left);
  const other = asNumber(right);
  if (number === undefined || other === undefined) return undefined;
  if (number < other) return -1;
  if (number > other) return 1;
  return Number.isNaN(number) || Number.isNaN(other) ? Number.NaN : 0;
}

function compareTexts(left: Value, right: Value): number | undefined {
  const text = asText(left);
  const other = asText(right);
  return text === undefined || other === undefined ? undefined : compareText(text, other);
}

/** Lists and tuples compare by their first items that differ, each only with its own kind. */
function compareSequences(operator: OrderOperator, left: Value, right: Value): number | undefined {
  if (Array.isArray(left) && Array.isArray(right)) return compareItems(operator, left, right);
  if (left instanceof Tuple && right instanceof Tuple) {
    return compareItems(operator, left.items, right.items);
  }
  return undefined;
}

function compareItems(
  operator: OrderOperator,
  left: readonly Value[],
  right: readonly Value[],
): number {
  for (const [at, item] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (!equals(item, other)) return compareValues(operator, item, other);
  }
  return left.length - right.length;
}

function compareObjects(left: Value, right: Value): number | undefined {
  const order = left instanceof PyObject ? left.compare?.(right) : undefined;
  if (order !== undefined) return order;
  const reflected = right instanceof PyObject ? right.compare?.(left) : undefined;
  return reflected === undefined ? undefined : -reflected;
}
