import { requireInteger } from '../arguments';
import { PythonError, valueError } from '../errors';
import { hashText } from '../hash';
import { asInteger } from '../numeric';
import { resolveSlice, Slice } from '../slice';
import { PyObject, type Value } from '../value';
import { spendWork } from '../work';

// A sum over more numbers than this would take the tab down.
const UNITS_AN_ITEM = 4;
const MOST_TURNS = 10_000_000n;

function tooLong(): PythonError {
  return new PythonError('MemoryError', `more than ${MOST_TURNS} items of one range`);
}

/** Python's range. */
export class Range extends PyObject {
  readonly typeName = 'range';
  readonly start: bigint;
  readonly stop: bigint;
  readonly step: bigint;
  private readonly count: bigint;

  constructor(start: bigint, stop: bigint, step: bigint) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
    const span = step > 0n ? stop - start : start - stop;
    const stride = step > 0n ? step : -step;
    this.count = span > 0n ? (span + stride - 1n) / stride : 0n;
  }

  override *iterate(): Iterable<Value> {
    const { start, step, count } = this;
    let value = start;
    for (let n = 0n; n < count; n += 1n) {
      if (n >= MOST_TURNS) throw tooLong();
      spendWork(UNITS_AN_ITEM);
      yield value;
      value += step;
    }
  }

  override length(): number {
    return Number(this.count);
  }

  override contains(item: Value): boolean {
    const index = this.indexOf(item);
    return index !== undefined;
  }

  override getItem(key: Value): Value | undefined {
    if (key instanceof Slice) return this.slice(key);
    const index = asInteger(key);
    if (index === undefined) return undefined;
    const place = index < 0n ? index + this.count : index;
    return place >= 0n && place < this.count ? this.start + place * this.step : undefined;
  }

  override getAttribute(name: string): Value | undefined {
    return name === 'start' || name === 'stop' || name === 'step' ? this[name] : undefined;
  }

  override equals(other: Value): boolean {
    return other instanceof Range && this.hashKey() === other.hashKey();
  }

  override hashKey(): string {
    if (this.count === 0n) return 'range';
    const step = this.count === 1n ? 0n : this.step;
    return `range${[this.count, this.start, step].map(hashText).join()}`;
  }

  override toRepr(): string {
    const step = this.step === 1n ? '' : `, ${this.step}`;
    return `range(${this.start}, ${this.stop}${step})`;
  }

  /** The place of a number in the range; undefined when it is not there. */
  indexOf(item: Value): bigint | undefined {
    const number = typeof item === 'number' && Number.isInteger(item) ? BigInt(item) : item;
    const value = asInteger(number);
    if (value === undefined || (value - this.start) % this.step !== 0n) return undefined;
    const place = (value - this.start) / this.step;
    return place >= 0n && place < this.count ? place : undefined;
  }

  private slice(key: Slice): Range {
    const { start, stop, step } = resolveSlice(key, this.length());
    const valueAt = (place: number) => this.start + BigInt(place) * this.step;
    return new Range(valueAt(start), valueAt(stop), this.step * BigInt(step));
  }
}

/** Python's `range(stop)` and `range(start, stop, step)`; absent arguments are undefined. */
export function makeRange(first: Value, second?: Value, third?: Value): Range {
  const start = second === undefined ? 0n : requireInteger(first);
  const stop = requireInteger(second === undefined ? first : second);
  const step = third === undefined ? 1n : requireInteger(third);
  if (step === 0n) throw valueError('range() arg 3 must not be zero');
  return new Range(start, stop, step);
}
