import { checkLength } from '../iteration';
import { MOST_EXACT_DIGITS, scaleToInteger, significantDigits } from '../numbers/exactDigits';
import { exponentText, floatText } from '../numbers/floatText';

/** How a float's digits are laid out: the letters of `%f`, `%e`, `%g`, and `''` for a format without a letter. */
export interface FloatStyle {
  readonly type: string;
  readonly precision: number | null;
  /** `#`: keep the point and trailing zeros. */
  readonly alternate: boolean;
}

const DEFAULT_PRECISION = 6;

/** The digits of a float's magnitude, without a sign; infinities and NaN by their names. */
export function floatDigits(value: number, style: FloatStyle): string {
  if (!Number.isFinite(value)) return changeCase(Number.isNaN(value) ? 'nan' : 'inf', style.type);
  const precision = style.precision ?? DEFAULT_PRECISION;
  checkLength(precision);
  switch (style.type.toLowerCase()) {
    case 'f':
      return fixedDigits(value, precision, style.alternate);
    case 'e':
      return changeCase(exponentDigits(value, precision, style.alternate), style.type);
    case '%':
      return `${fixedDigits(value * 100, precision, style.alternate)}%`;
    case '':
      return style.precision === null
        ? shortestText(Math.abs(value), style.alternate)
        : generalDigits(value, precision, { alternate: style.alternate, point: true });
    default:
      return changeCase(
        generalDigits(value, precision, { alternate: style.alternate, point: false }),
        style.type,
      );
  }
}

/** The repr; `#` adds a point to digits that have none. */
function shortestText(value: number, alternate: boolean): string {
  const text = floatText(value);
  return alternate && !text.includes('.') ? text.replace(/(?=e|$)/, '.') : text;
}

function changeCase(text: string, type: string): string {
  return type >= 'A' && type <= 'Z' ? text.toUpperCase() : text;
}

function fixedDigits(value: number, precision: number, alternate: boolean): string {
  const exact = Math.min(precision, MOST_EXACT_DIGITS);
  const digits = scaleToInteger(value, exact)
    .toString()
    .padStart(exact + 1, '0')
    .concat('0'.repeat(precision - exact));
  if (precision === 0) return alternate ? `${digits}.` : digits;
  return `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

function exponentDigits(value: number, precision: number, alternate: boolean): string {
  const { digits, exponent } = significantDigits(value, precision + 1);
  return joinExponent(digits, exponent, alternate);
}

function joinExponent(digits: string, exponent: number, alternate: boolean): string {
  const point = digits.length > 1 || alternate ? '.' : '';
  return `${digits.slice(0, 1)}${point}${digits.slice(1)}e${exponentText(exponent)}`;
}

/** `%g`; with `point` the layout of a format without a letter, which shows that the value is a float. */
function generalDigits(
  value: number,
  wanted: number,
  { alternate, point }: { alternate: boolean; point: boolean },
): string {
  const precision = Math.max(1, wanted);
  const { digits, exponent } = significantDigits(value, precision);
  const kept = alternate ? digits : digits.replace(/0+$/, '') || '0';
  if (exponent < -4 || exponent >= precision - (point ? 1 : 0)) {
    return joinExponent(kept, exponent, alternate);
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${kept}`;
  const whole = kept.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = kept.slice(exponent + 1);
  if (fraction !== '') return `${whole}.${fraction}`;
  return whole + (alternate ? '.' : point ? '.0' : '');
}
