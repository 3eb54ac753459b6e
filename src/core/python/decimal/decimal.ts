import { requireCount } from '../arguments';
import { splitFloat } from '../numbers/exactDigits';
import { asInteger } from '../numeric';
import { type BinaryOperator, PyObject, type SpecialMethod, type Value } from '../value';
import { formatDecimal } from './format';
import { compareDecimals, computeDecimals, invalidOperation, negate, truncate } from './math';
import { findDecimalAttribute } from './methods';
import {
  type DecimalParts,
  decimalText,
  fromSigned,
  parseDecimal,
  rescale,
  roundToPrecision,
  stripZeros,
} from './parts';

/** Python's Decimal, for the decimals that a database gives: exact, finite, printed with all their digits. */
export class Decimal extends PyObject {
  // CPython's messages name the type with its module, because it is written in C.
  readonly typeName = 'decimal.Decimal';
  readonly parts: DecimalParts;

  constructor(parts: DecimalParts) {
    super();
    this.parts = parts;
  }

  override getAttribute(name: string): Value | undefined {
    return findDecimalAttribute(this.parts, name, {
      wrap: (parts) => new Decimal(parts),
      read: requireDecimal,
    });
  }

  override isTrue(): boolean {
    return this.parts.digits !== 0n;
  }

  override equals(other: Value): boolean {
    const theirs = comparableParts(other);
    return theirs !== undefined && compareDecimals(this.parts, theirs) === 0;
  }

  override compare(other: Value): number | undefined {
    if (typeof other === 'number' && !Number.isFinite(other)) return compareWithSpecial(other);
    const theirs = comparableParts(other);
    return theirs === undefined ? undefined : compareDecimals(this.parts, theirs);
  }

  override hashKey(): string | bigint | number {
    const plain = stripZeros(this.parts);
    if (plain.exponent >= 0) return truncate(plain);
    const float = Number(decimalText(plain));
    return this.equals(float) ? float : decimalText(plain);
  }

  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    const theirs = operandParts(other);
    if (theirs === undefined) return undefined;
    const [left, right] = reflected ? [theirs, this.parts] : [this.parts, theirs];
    return new Decimal(computeDecimals(operator, left, right));
  }

  override special(method: SpecialMethod, argument: Value): Value | undefined {
    const { parts } = this;
    switch (method) {
      case '__neg__':
        // Minus zero would be zero with a sign, which Python's unary minus does not make.
        return new Decimal(roundToPrecision(this.isTrue() ? negate(parts) : parts));
      case '__pos__':
        return new Decimal(roundToPrecision(parts));
      case '__abs__':
        return new Decimal(roundToPrecision({ ...parts, negative: false }));
      case '__int__':
        return truncate(parts);
      case '__float__':
        return Number(decimalText(parts));
      case '__round__':
        return argument === null
          ? truncate(rescale(parts, 0))
          : new Decimal(rescale(parts, -requireCount(argument)));
      case '__format__':
        return formatDecimal(parts, String(argument), this);
    }
  }

  override toText(): string {
    return decimalText(this.parts);
  }

  override toRepr(): string {
    return `Decimal('${decimalText(this.parts)}')`;
  }
}

/** The Decimal that a text spells; throws decimal.InvalidOperation for any other text, NaN and infinities included. */
export function makeDecimal(text: string): Decimal {
  const parts = parseDecimal(text);
  if (parts === undefined) throw invalidOperation('ConversionSyntax');
  return new Decimal(parts);
}

/** What takes part in a decimal's arithmetic: decimals and ints, never floats. */
function operandParts(value: Value): DecimalParts | undefined {
  if (value instanceof Decimal) return value.parts;
  const integer = asInteger(value);
  return integer === undefined ? undefined : fromSigned(integer, 0);
}

/** What a decimal can be compared with: floats too, by their exact values. */
function comparableParts(value: Value): DecimalParts | undefined {
  if (typeof value !== 'number') return operandParts(value);
  if (!Number.isFinite(value)) return undefined;
  const { mantissa, exponent } = splitFloat(value);
  const signed = value < 0 ? -mantissa : mantissa;
  if (exponent >= 0) return fromSigned(signed << BigInt(exponent), 0);
  return fromSigned(signed * 5n ** BigInt(-exponent), exponent);
}

function compareWithSpecial(other: number): number {
  if (Number.isNaN(other)) return Number.NaN;
  return other > 0 ? -1 : 1;
}

function requireDecimal(value: Value): DecimalParts {
  const parts = operandParts(value);
  if (parts === undefined) throw invalidOperation('ConversionSyntax');
  return parts;
}
