import { requireCount } from '../arguments';
import { makeFunction } from '../functions/makeFunction';
import { NamedTuple } from '../namedTuple';
import { Tuple } from '../tuple';
import type { Value } from '../value';
import { compareDecimals, truncate } from './math';
import {
  countDigits,
  type DecimalParts,
  fromSigned,
  rescale,
  roundToPrecision,
  signedDigits,
  stripZeros,
} from './parts';

/** How methods make and read Decimals. */
export interface DecimalBridge {
  readonly wrap: (parts: DecimalParts) => Value;
  readonly read: (value: Value) => DecimalParts;
}

/** The attributes and methods of Python's Decimal; rounding is always half to even. */
export function findDecimalAttribute(
  parts: DecimalParts,
  name: string,
  { wrap, read }: DecimalBridge,
): Value | undefined {
  const method = (parameters: string, body: (...args: Value[]) => Value) =>
    makeFunction(name, parameters, body);
  switch (name) {
    case 'real':
      return wrap(parts);
    case 'imag':
      return wrap(fromSigned(0n, 0));
    case 'normalize':
      return method('', () => wrap(stripZeros(roundToPrecision(parts))));
    case 'quantize':
      return method('exp', (exponent) => wrap(rescale(parts, read(exponent).exponent)));
    case 'to_integral':
    case 'to_integral_value':
      return method('', () => wrap(parts.exponent >= 0 ? parts : rescale(parts, 0)));
    case 'scaleb':
      return method('other', (shift) =>
        wrap({ ...parts, exponent: parts.exponent + requireCount(shift) }),
      );
    case 'copy_abs':
      return method('', () => wrap({ ...parts, negative: false }));
    case 'copy_negate':
      return method('', () => wrap({ ...parts, negative: !parts.negative }));
    case 'max':
    case 'min':
      return method('other', (other) => {
        const theirs = read(other);
        const order = compareDecimals(parts, theirs);
        return wrap((name === 'max') === order >= 0 ? parts : theirs);
      });
    case 'compare':
      return method('other', (other) =>
        wrap(fromSigned(BigInt(compareDecimals(parts, read(other))), 0)),
      );
    default:
      return findQuestion(parts, name);
  }
}

/** The methods that answer with a plain value. */
function findQuestion(parts: DecimalParts, name: string): Value | undefined {
  const answer = (value: () => Value) => makeFunction(name, '', value);
  switch (name) {
    case 'adjusted':
      return answer(() => BigInt(parts.exponent + countDigits(parts) - 1));
    case 'as_tuple':
      return answer(() => toNamedParts(parts));
    case 'as_integer_ratio':
      return answer(() => toRatio(parts));
    case 'is_finite':
      return answer(() => true);
    case 'is_nan':
    case 'is_infinite':
      return answer(() => false);
    case 'is_signed':
      return answer(() => parts.negative);
    case 'is_zero':
      return answer(() => parts.digits === 0n);
    default:
      return undefined;
  }
}

function toNamedParts({ negative, digits, exponent }: DecimalParts): NamedTuple {
  return new NamedTuple('DecimalTuple', [
    ['sign', BigInt(negative)],
    ['digits', new Tuple([...String(digits)].map(BigInt))],
    ['exponent', BigInt(exponent)],
  ]);
}

function toRatio(parts: DecimalParts): Tuple {
  const plain = stripZeros(parts);
  if (plain.exponent >= 0) return new Tuple([truncate(plain), 1n]);
  let numerator = signedDigits(plain);
  let denominator = 10n ** BigInt(-plain.exponent);
  for (const factor of [2n, 5n]) {
    while (numerator % factor === 0n && denominator % factor === 0n) {
      numerator /= factor;
      denominator /= factor;
    }
  }
  return new Tuple([numerator, denominator]);
}
