import { asNumber } from './numeric';
import { asText } from './strObject';
import { PyObject, type Value } from './value';
import { spendWork } from './work';

/** Python's `left == right`: by value across int, float and bool, by content for containers. */
export function equals(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left instanceof PyObject) return left.equals(right) || equalsReflected(left, right);
  if (right instanceof PyObject) return right.equals(left);
  if (Array.isArray(left)) return Array.isArray(right) && equalItems(left, right);
  const number = asNumber(left);
  if (number !== undefined) {
    const other = asNumber(right);
    // Loose on purpose: JavaScript compares an int with a float by value, and exactly, only in ==.
    // biome-ignore lint/suspicious/noDoubleEquals: bigint against number needs it
    return other !== undefined && number == other;
  }
  return typeof left === 'string' && left === asText(right);
}

/** Whether two sequences have the same length and equal items. */
export function equalItems(left: readonly Value[], right: readonly Value[]): boolean {
  if (left.length !== right.length) return false;
  spendWork(1 + left.length);
  return left.every((item, at) => equals(item, right[at] ?? null));
}

function equalsReflected(left: PyObject, right: Value): boolean {
  return right instanceof PyObject && right.equals(left);
}
