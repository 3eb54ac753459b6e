import { PythonError } from '../errors';
import { divideHalfEven, scaleToInteger } from './exactDigits';

// Beyond these a float's digits are all kept, or all lost.
const MAX_PLACES = 323;
const MIN_PLACES = -309;

/** Python's `round(value, places)` of a float: the nearest such decimal, halves (exactly so) to the even one. */
export function roundFloat(value: number, places: number): number {
  if (!Number.isFinite(value) || places > MAX_PLACES) return value;
  if (places < MIN_PLACES) return value * 0;
  const rounded = Number(`${scaleToInteger(value, places)}e${-places}`);
  if (!Number.isFinite(rounded)) {
    throw new PythonError('OverflowError', 'rounded value too large to represent');
  }
  return value < 0 || Object.is(value, -0) ? -rounded : rounded;
}

/** Python's `round(value)` of a float: an int. */
export function roundToInteger(value: number): bigint {
  return truncateFloat(roundFloat(value, 0));
}

/** Python's `round(value, places)` of an int, which changes it for negative places only. */
export function roundInteger(value: bigint, places: number): bigint {
  if (places >= 0) return value;
  const unit = 10n ** BigInt(-places);
  return divideHalfEven(value, unit) * unit;
}

/** Python's `int(value)` of a float; throws for infinities and NaN as Python does. */
export function truncateFloat(value: number): bigint {
  if (Number.isNaN(value)) {
    throw new PythonError('ValueError', 'cannot convert float NaN to integer');
  }
  if (!Number.isFinite(value)) {
    throw new PythonError('OverflowError', 'cannot convert float infinity to integer');
  }
  return BigInt(Math.trunc(value));
}
