import { layoutNumber, signText } from '../format/layout';
import { type FormatSpec, parseFormatSpec, unknownCode } from '../format/spec';
import type { Value } from '../value';
import {
  countDigits,
  type DecimalParts,
  decimalText,
  plainDigits,
  rescale,
  roundToPrecision,
} from './parts';

/** Python's `format(decimal, spec)`: exact digits, rounded half to even. */
export function formatDecimal(parts: DecimalParts, text: string, value: Value): string {
  const spec = parseFormatSpec(text, value);
  const digits = formatMagnitude({ ...parts, negative: false }, spec, value);
  const [whole = ''] = /^\d*/.exec(digits) ?? [];
  const sign = signText(parts.negative, spec);
  return layoutNumber({ sign, prefix: '', whole, rest: digits.slice(whole.length) }, spec);
}

function formatMagnitude(parts: DecimalParts, spec: FormatSpec, value: Value): string {
  const { precision, type } = spec;
  switch (type) {
    case 'f':
    case 'F':
      return plainDigits(precision === null ? parts : rescale(parts, -precision));
    case '%':
      return `${plainDigits(toPercent(parts, precision))}%`;
    case 'e':
    case 'E':
      return exponentText(
        precision === null ? parts : roundToPrecision(parts, precision + 1),
        precision ?? 0,
        type,
      );
    case '':
    case 'n':
    case 'g':
    case 'G': {
      const kept = precision === null ? parts : roundToPrecision(parts, Math.max(1, precision));
      const shown = decimalText(kept);
      return type === 'g' ? shown.toLowerCase() : shown;
    }
    default:
      throw unknownCode(type, value);
  }
}

function toPercent(parts: DecimalParts, precision: number | null): DecimalParts {
  const scaled = { ...parts, exponent: parts.exponent + 2 };
  return precision === null ? scaled : rescale(scaled, -precision);
}

function exponentText(parts: DecimalParts, places: number, letter: string): string {
  const digits = parts.digits.toString().padEnd(places + 1, '0');
  const exponent = parts.exponent + countDigits(parts) - 1;
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  return `${digits.slice(0, 1)}${fraction}${letter}${exponent < 0 ? '' : '+'}${exponent}`;
}
