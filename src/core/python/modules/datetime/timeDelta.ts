import { PythonError, typeError } from '../../errors';
import { makeFunction } from '../../functions/makeFunction';
import { divideHalfEven, splitFloat } from '../../numbers/exactDigits';
import { floorDivide } from '../../numbers/integerMath';
import { asInteger } from '../../numeric';
import { typeName } from '../../typeName';
import { type BinaryOperator, PyObject, type SpecialMethod, type Value } from '../../value';
import { MICROS_PER_DAY, MICROS_PER_SECOND, pad } from './clock';

const MAX_DAYS = 999_999_999n;

/** Python's timedelta: a span of whole microseconds. */
export class TimeDelta extends PyObject {
  readonly typeName = 'datetime.timedelta';
  readonly micros: bigint;

  constructor(micros: bigint) {
    super();
    const days = floorDivide(micros, MICROS_PER_DAY);
    if (days > MAX_DAYS || days < -MAX_DAYS) {
      throw new PythonError('OverflowError', `days=${days}; must have magnitude <= ${MAX_DAYS}`);
    }
    this.micros = micros;
  }

  get days(): bigint {
    return floorDivide(this.micros, MICROS_PER_DAY);
  }

  get seconds(): bigint {
    return (this.micros - this.days * MICROS_PER_DAY) / MICROS_PER_SECOND;
  }

  get microseconds(): bigint {
    return (this.micros - this.days * MICROS_PER_DAY) % MICROS_PER_SECOND;
  }

  override getAttribute(name: string): Value | undefined {
    switch (name) {
      case 'days':
      case 'seconds':
      case 'microseconds':
        return this[name];
      case 'total_seconds':
        return makeFunction('total_seconds', '', () => Number(this.micros) / 1e6);
      default:
        return undefined;
    }
  }

  override isTrue(): boolean {
    return this.micros !== 0n;
  }

  override equals(other: Value): boolean {
    return other instanceof TimeDelta && other.micros === this.micros;
  }

  override compare(other: Value): number | undefined {
    if (!(other instanceof TimeDelta)) return undefined;
    return this.micros < other.micros ? -1 : this.micros > other.micros ? 1 : 0;
  }

  override hashKey(): string {
    return `timedelta ${this.micros}`;
  }

  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (other instanceof TimeDelta) return combine(operator, this.micros, other.micros);
    const number = asInteger(other) ?? (typeof other === 'number' ? other : undefined);
    if (number === undefined) return undefined;
    if (operator === '*') return new TimeDelta(scale(this.micros, number));
    if (reflected) return undefined;
    if (operator === '/') return new TimeDelta(divide(this.micros, number));
    if (operator !== '//' || typeof number !== 'bigint') return undefined;
    return new TimeDelta(floorDivide(this.micros, requireNonZero(number)));
  }

  override special(method: SpecialMethod, _argument: Value): Value | undefined {
    switch (method) {
      case '__neg__':
        return new TimeDelta(-this.micros);
      case '__pos__':
        return this;
      case '__abs__':
        return new TimeDelta(this.micros < 0n ? -this.micros : this.micros);
      default:
        return undefined;
    }
  }

  override toText(): string {
    const { days, seconds, microseconds } = this;
    const count = Number(seconds);
    const clock = `${Math.floor(count / 3600)}:${pad(Math.floor(count / 60) % 60)}:${pad(count % 60)}`;
    const fraction = microseconds === 0n ? '' : `.${pad(Number(microseconds), 6)}`;
    if (days === 0n) return clock + fraction;
    return `${days} day${days === 1n || days === -1n ? '' : 's'}, ${clock}${fraction}`;
  }

  override toRepr(): string {
    const { days, seconds, microseconds } = this;
    const parts = Object.entries({ days, seconds, microseconds })
      .filter(([, value]) => value !== 0n)
      .map(([name, value]) => `${name}=${value}`);
    return `datetime.timedelta(${parts.length === 0 ? '0' : parts.join(', ')})`;
  }
}

const UNITS = {
  weeks: 7n * MICROS_PER_DAY,
  days: MICROS_PER_DAY,
  hours: 3600n * MICROS_PER_SECOND,
  minutes: 60n * MICROS_PER_SECOND,
  seconds: MICROS_PER_SECOND,
  milliseconds: 1000n,
  microseconds: 1n,
} as const;

/** The timedelta of so many of each unit, which may be ints or floats. */
export function makeTimeDelta(
  amounts: Readonly<Partial<Record<keyof typeof UNITS, Value>>>,
): TimeDelta {
  let micros = 0n;
  for (const [unit, size] of Object.entries(UNITS)) {
    const amount = amounts[unit as keyof typeof UNITS] ?? 0n;
    const number = asInteger(amount) ?? (typeof amount === 'number' ? amount : undefined);
    if (number === undefined) {
      throw typeError(`unsupported type for timedelta ${unit} component: ${typeName(amount)}`);
    }
    micros += scale(size, number);
  }
  return new TimeDelta(micros);
}

function combine(operator: BinaryOperator, left: bigint, right: bigint): Value | undefined {
  switch (operator) {
    case '+':
      return new TimeDelta(left + right);
    case '-':
      return new TimeDelta(left - right);
    case '/':
      return Number(left) / Number(requireNonZero(right, 'division by zero'));
    case '//':
      return floorDivide(left, requireNonZero(right));
    case '%':
      return new TimeDelta(left - floorDivide(left, requireNonZero(right)) * right);
    case '*':
    case '**':
      return undefined;
  }
}

function scale(micros: bigint, factor: bigint | number): bigint {
  if (typeof factor === 'bigint') return micros * factor;
  const [numerator, denominator] = toFraction(factor);
  return divideHalfEven(micros * numerator, denominator);
}

function divide(micros: bigint, divisor: bigint | number): bigint {
  const [numerator, denominator] =
    typeof divisor === 'bigint' ? [divisor, 1n] : toFraction(divisor);
  requireNonZero(numerator);
  const sign = numerator < 0n ? -1n : 1n;
  return divideHalfEven(micros * denominator * sign, numerator * sign);
}

/** A float as an exact fraction. */
function toFraction(value: number): [bigint, bigint] {
  if (!Number.isFinite(value)) {
    throw new PythonError('OverflowError', 'cannot convert float infinity to integer ratio');
  }
  const { mantissa, exponent } = splitFloat(value);
  const signed = value < 0 ? -mantissa : mantissa;
  return exponent >= 0 ? [signed << BigInt(exponent), 1n] : [signed, 1n << BigInt(-exponent)];
}

function requireNonZero(divisor: bigint, message = 'integer division or modulo by zero'): bigint {
  if (divisor === 0n) throw new PythonError('ZeroDivisionError', message);
  return divisor;
}
