import { typeError, valueError } from './errors';
import { asInteger } from './numeric';
import { toRepr } from './repr';
import { PyObject, type Value } from './value';
import { spendWork } from './work';

/** Python's slice object, what `x[1:2]` passes as the key. */
export class Slice extends PyObject {
  readonly typeName = 'slice';
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;

  constructor(start: Value, stop: Value, step: Value) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  override getAttribute(name: string): Value | undefined {
    return name === 'start' || name === 'stop' || name === 'step' ? this[name] : undefined;
  }

  override toRepr(): string {
    return `slice(${[this.start, this.stop, this.step].map(toRepr).join(', ')})`;
  }
}

/** The places that a slice takes from a sequence of `length` items. */
export interface SliceRange {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

/** Resolves a slice as Python does; throws ValueError for a step of zero and TypeError for bounds that are no integers. */
export function resolveSlice(slice: Slice, length: number): SliceRange {
  const step = Number(integerBound(slice.step) ?? 1n);
  if (step === 0) throw valueError('slice step cannot be zero');
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const start = clampBound(integerBound(slice.start), length, low, high, step > 0 ? low : high);
  const stop = clampBound(integerBound(slice.stop), length, low, high, step > 0 ? high : low);
  return { start, stop, step, count: Math.max(0, Math.ceil((stop - start) / step)) };
}

/** The items of a sequence that a slice takes. */
export function takeSlice<Item>(items: readonly Item[], slice: Slice): Item[] {
  const { start, step, count } = resolveSlice(slice, items.length);
  spendWork(4 * count);
  if (step === 1) return items.slice(start, start + count);
  const taken: Item[] = [];
  for (let n = 0; n < count; n += 1) taken.push(items[start + n * step] as Item);
  return taken;
}

/**
 * The bounds of `sequence[start:end]` as methods such as str.find take them: the end lies within the sequence, the start
 * may lie behind it.
 */
export function resolveBounds(start: Value, end: Value, length: number): [number, number] {
  return [
    clampBound(integerBound(start), length, 0, Number.POSITIVE_INFINITY, 0),
    clampBound(integerBound(end), length, 0, length, length),
  ];
}

function integerBound(value: Value): bigint | undefined {
  if (value === null) return undefined;
  const integer = asInteger(value);
  if (integer === undefined) {
    throw typeError('slice indices must be integers or None or have an __index__ method');
  }
  return integer;
}

function clampBound(
  bound: bigint | undefined,
  length: number,
  low: number,
  high: number,
  absent: number,
): number {
  if (bound === undefined) return absent;
  const index = Number(bound) + (bound < 0n ? length : 0);
  return Math.min(Math.max(index, low), high);
}
