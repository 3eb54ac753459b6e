import { valueError } from '../errors';
import { splitFloat } from './exactDigits';
import { parseFloatText } from './parse';

const HEX_FLOAT = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;

/** Python's `value.hex()`. */
export function floatToHex(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (!Number.isFinite(value)) return `${sign}inf`;
  if (value === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = splitFloat(value);
  const digits = (mantissa & 0xfffffffffffffn).toString(16).padStart(13, '0');
  const power = exponent + 52;
  return `${sign}0x${mantissa >> 52n}.${digits}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

/** Python's `float.fromhex(text)`. */
export function floatFromHex(text: string): number {
  const match = HEX_FLOAT.exec(text.trim());
  if (match === null) return parseFloatText(text);
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  if (whole + fraction === '') {
    throw valueError('invalid hexadecimal floating-point string');
  }
  const mantissa = Number(BigInt(`0x${whole}${fraction}`));
  return (sign === '-' ? -1 : 1) * mantissa * 2 ** (Number(power) - 4 * fraction.length);
}
