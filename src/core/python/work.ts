import { PythonError } from './errors';
import type { Value } from './value';

// A unit is some ten nanoseconds, and two letters or a quarter of an item that is made: all of it is a few seconds, and
// less than a tab can hold.
const MOST_WORK = 100_000_000;
const UNITS_A_CALL = 4;
const UNITS_A_MADE_ITEM = 4;
const LETTERS_MADE_A_UNIT = 2;
const LETTERS_READ_A_UNIT = 64;

let left = Number.POSITIVE_INFINITY;
let mayWorkOn: () => boolean = () => false;

/**
 * Asked when a render has used up what it may, with all that it has used so far: whether it may use as much again. Only
 * who can see how much memory is left should say so.
 */
export type WorkOn = (units: number) => boolean;

/** Runs a render, whose operations must not take more than some seconds altogether, or something that may use less. */
export function limitWork<Result>(
  body: () => Result,
  most = MOST_WORK,
  workOn: WorkOn = () => false,
): Result {
  const outer = { left, mayWorkOn };
  let used = 0;
  left = most;
  mayWorkOn = () => {
    used += most;
    left += most;
    return workOn(used);
  };
  try {
    return body();
  } finally {
    ({ left, mayWorkOn } = outer);
  }
}

/** Counts what an operation does besides turns of loops and calls of macros; throws when the render has done too much. */
export function spendWork(units: number): void {
  left -= units;
  while (left < 0)
    if (!mayWorkOn())
      throw new PythonError(
        'BudgetExceeded',
        'the values that the render makes or reads are too large',
      );
}

/** Counts a call by the size of what it gets. */
export function spendOnCall(values: readonly (Value | undefined)[]): void {
  let units = UNITS_A_CALL;
  for (const value of values) {
    if (typeof value === 'string') units += value.length / LETTERS_READ_A_UNIT;
    else if (Array.isArray(value)) units += value.length;
  }
  spendWork(units);
}

/** Counts a text or a list that was made, and gives it back. */
export function spendOnResult(value: Value): Value {
  if (typeof value === 'string') spendWork(value.length / LETTERS_MADE_A_UNIT);
  else if (Array.isArray(value)) spendWork(value.length * UNITS_A_MADE_ITEM);
  return value;
}
