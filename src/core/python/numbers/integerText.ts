import { valueError } from '../errors';

// CPython's sys.int_info.default_max_str_digits, which guards against quadratic conversions.
const MAX_DIGITS = 4300;
const SAFE_INTEGER = 10n ** 18n;

/** Python's `str` of an int; throws ValueError above 4300 digits as CPython does. */
export function integerText(value: bigint): string {
  const text = value.toString();
  if (value < SAFE_INTEGER) {
    if (value > -SAFE_INTEGER) return text;
  }
  if (text.length - (value < 0n ? 1 : 0) > MAX_DIGITS) {
    throw valueError(
      `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
    );
  }
  return text;
}
