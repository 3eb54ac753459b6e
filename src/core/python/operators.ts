import { equals } from './equality';
import { PythonError, typeError } from './errors';
import { formatPercent } from './format/percent';
import { checkLength, iterateIfPossible } from './iteration';
import { convertObject, numberToFloat } from './numbers/convert';
import { computeFloats } from './numbers/floatMath';
import { computeIntegers } from './numbers/integerMath';
import { asInteger, asNumber } from './numeric';
import { asText } from './strObject';
import { appendText } from './text/codePoints';
import { Tuple } from './tuple';
import { typeName } from './typeName';
import { type BinaryOperator, PyObject, type Value } from './value';
import { spendOnResult, spendWork } from './work';

// CPython's sys.maxsize.
const MAX_INDEX = 2n ** 63n - 1n;

/** Python's `left <operator> right`; throws TypeError for types that do not support it. */
export function computeBinary(operator: BinaryOperator, left: Value, right: Value): Value {
  if (typeof left === 'bigint' && typeof right === 'bigint') {
    return computeIntegers(operator, left, right);
  }
  const number = asNumber(left);
  const other = asNumber(right);
  if (number !== undefined && other !== undefined) return computeNumbers(operator, number, other);
  return computeOther(operator, left, right);
}

/** Python's `-value` and `+value`. */
export function computeSign(operator: '-' | '+', value: Value): Value {
  const number = asNumber(value);
  if (number !== undefined) return operator === '-' ? -number : number;
  const signed = convertObject(value, operator === '-' ? '__neg__' : '__pos__');
  if (signed !== undefined) return signed;
  throw typeError(`bad operand type for unary ${operator}: '${typeName(value)}'`);
}

/** Python's `item in container`. */
export function isContained(item: Value, container: Value): boolean {
  const text = asText(container);
  if (text !== undefined) return isInText(item, text);
  if (container instanceof PyObject && container.contains !== undefined) {
    return container.contains(item);
  }
  const items = iterateIfPossible(container);
  if (items === undefined) {
    throw typeError(`argument of type '${typeName(container)}' is not iterable`);
  }
  let looked = 0;
  let found = false;
  for (const candidate of items) {
    looked += 1;
    found = equals(candidate, item);
    if (found) break;
  }
  spendWork(looked);
  return found;
}

function isInText(item: Value, text: string): boolean {
  const part = asText(item);
  if (part !== undefined) return text.includes(part);
  throw typeError(`'in <string>' requires string as left operand, not ${typeName(item)}`);
}

function computeNumbers(
  operator: BinaryOperator,
  left: bigint | number,
  right: bigint | number,
): Value {
  if (typeof left === 'bigint' && typeof right === 'bigint') {
    return computeIntegers(operator, left, right);
  }
  return computeFloats(operator, numberToFloat(left), numberToFloat(right));
}

function computeOther(operator: BinaryOperator, left: Value, right: Value): Value {
  if (left instanceof PyObject) {
    const result = left.binary?.(operator, right, false);
    if (result !== undefined) return result;
  }
  const template = operator === '%' ? asText(left) : undefined;
  if (template !== undefined) return spendOnResult(formatPercent(template, right));
  if (right instanceof PyObject) {
    const result = right.binary?.(operator, left, true);
    if (result !== undefined) return result;
  }
  const sequence = computeSequence(operator, left, right);
  if (sequence !== undefined) return spendOnResult(sequence);
  const shown = operator === '**' ? '** or pow()' : operator;
  throw typeError(
    `unsupported operand type(s) for ${shown}: '${typeName(left)}' and '${typeName(right)}'`,
  );
}

function computeSequence(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  switch (operator) {
    case '+':
      return concatenate(left, right);
    case '*':
      return isSequence(left)
        ? repeat(left, right)
        : isSequence(right)
          ? repeat(right, left)
          : undefined;
    case '%':
    case '-':
    case '/':
    case '//':
    case '**':
      return undefined;
  }
}

function isSequence(value: Value): boolean {
  return Array.isArray(value) || value instanceof Tuple || asText(value) !== undefined;
}

function concatenate(left: Value, right: Value): Value | undefined {
  if (!isSequence(left)) return undefined;
  const text = asText(left);
  const other = asText(right);
  if (text !== undefined && other !== undefined) return appendText(text, other);
  if (Array.isArray(left) && Array.isArray(right)) {
    checkLength(left.length + right.length);
    return left.concat(right);
  }
  if (left instanceof Tuple && right instanceof Tuple) {
    checkLength(left.items.length + right.items.length);
    return new Tuple([...left.items, ...right.items]);
  }
  const name = text === undefined ? typeName(left) : 'str';
  throw typeError(`can only concatenate ${name} (not "${typeName(right)}") to ${name}`);
}

function repeat(sequence: Value, times: Value): Value {
  const count = asInteger(times);
  if (count === undefined) {
    throw typeError(`can't multiply sequence by non-int of type '${typeName(times)}'`);
  }
  const text = asText(sequence);
  if (text !== undefined) return text.repeat(clampCount(count, text.length));
  const items = sequence instanceof Tuple ? sequence.items : (sequence as readonly Value[]);
  const repeated: Value[] = [];
  for (let left = clampCount(count, items.length); left > 0; left -= 1) {
    for (const item of items) repeated.push(item);
  }
  return sequence instanceof Tuple ? new Tuple(repeated) : repeated;
}

function clampCount(count: bigint, length: number): number {
  if (count > MAX_INDEX) {
    throw new PythonError('OverflowError', "cannot fit 'int' into an index-sized integer");
  }
  if (count <= 0n || length === 0) return 0;
  checkLength(count * BigInt(length));
  return Number(count);
}
