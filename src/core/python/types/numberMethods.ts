import { requireCount, requireText } from '../arguments';
import { Bytes } from '../bytes';
import { PythonError, valueError } from '../errors';
import { defineMethods } from '../functions/methods';
import { splitFloat } from '../numbers/exactDigits';
import { floatFromHex, floatToHex } from '../numbers/floatHex';
import { bitLength } from '../numbers/integerMath';
import { truncateFloat } from '../numbers/round';
import { isTrue } from '../truth';
import { Tuple } from '../tuple';
import type { Value } from '../value';

/** The methods of Python's int, which bool shares. */
export const INT_METHODS = defineMethods<bigint>('int', {
  'as_integer_ratio()': (value) => new Tuple([value, 1n]),
  'bit_count()': (value) => BigInt(value.toString(2).replaceAll(/[^1]/g, '').length),
  'bit_length()': (value) => BigInt(bitLength(value)),
  'conjugate()': (value) => value,
  'from_bytes(bytes, byteorder="big", *, signed=False)': (_, bytes, order, signed) =>
    readBytes(bytes, requireText(order), isTrue(signed)),
  'to_bytes(length=1, byteorder="big", *, signed=False)': (value, length, order, signed) =>
    writeBytes(value, requireCount(length), requireText(order), isTrue(signed)),
});

/** The methods of Python's float. */
export const FLOAT_METHODS = defineMethods<number>('float', {
  'as_integer_ratio()': integerRatio,
  'conjugate()': (value) => value,
  'fromhex(string, /)': (_, text) => floatFromHex(requireText(text)),
  'hex()': floatToHex,
  'is_integer()': (value) => Number.isInteger(value),
});

function integerRatio(value: number): Tuple {
  // Throws for infinities and NaN.
  truncateFloat(value);
  const { mantissa, exponent } = splitFloat(value);
  const signed = value < 0 ? -mantissa : mantissa;
  if (exponent >= 0) return new Tuple([signed << BigInt(exponent), 1n]);
  const denominator = 1n << BigInt(-exponent);
  const shared = greatestDivisor(mantissa, denominator);
  return new Tuple([signed / shared, denominator / shared]);
}

function greatestDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestDivisor(right, left % right);
}

function readBytes(value: Value, order: string, signed: boolean): bigint {
  const bytes = value instanceof Bytes ? Array.from(value.bytes) : [];
  if (order === 'little') bytes.reverse();
  const total = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return signed ? BigInt.asIntN(bytes.length * 8, total) : total;
}

function writeBytes(value: bigint, length: number, order: string, signed: boolean): Bytes {
  if (value < 0n && !signed) {
    throw new PythonError('OverflowError', "can't convert negative int to unsigned");
  }
  if (order !== 'big' && order !== 'little') {
    throw valueError("byteorder must be either 'little' or 'big'");
  }
  const bits = length * 8;
  const kept = signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
  if (kept !== value) throw new PythonError('OverflowError', 'int too big to convert');
  const bytes = Array.from({ length }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn));
  if (order === 'big') bytes.reverse();
  return new Bytes(Uint8Array.from(bytes));
}
