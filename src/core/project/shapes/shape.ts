import { type Data, type DataObject, isDataObject } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import type { Span } from '../../base/span';
import { wholeNumber } from '../wholeNumber';
import type { YamlPath } from '../yaml';

/** What a value in YAML may be. */
export interface Shape {
  /** What it must be, as `yaml-shape` says it. */
  readonly words: string;
  holds(data: Data): boolean;
  /** The parts of a value that holds, with their shapes; a part that must be there may be undefined. */
  parts?(data: Data): readonly (readonly [key: string | number, part: Data, shape: Shape])[];
}

const shape = (words: string, holds: (data: Data) => boolean): Shape => ({ words, holds });

export const text = shape('a text', (data) => typeof data === 'string');
export const flag = shape('true or false', (data) => typeof data === 'boolean');
export const label = shape('a text or a number', (data) => /^(str|big|num)/.test(typeof data));
/** A whole number, or what Python makes one of. */
export const whole = shape('a whole number', (data) => wholeNumber(data) !== undefined);
export const mapping = shape('a mapping', isDataObject);
export const list = shape('a list', Array.isArray);
export const anything = shape('', () => true);
const never = shape('left out: there is no such key', () => false);
const missing = shape('there', () => false);

/** One of some words. */
export function oneOf(...words: readonly string[]): Shape {
  return shape(`one of ${words.join(', ')}`, (data) => words.includes(String(data)));
}

/** A text of a pattern. */
export function like(pattern: RegExp, words: string): Shape {
  return shape(words, (data) => typeof data === 'string' && pattern.test(data));
}

/** The same or null. */
export function maybe(given: Shape): Shape {
  return {
    words: given.words,
    holds: (data) => data === null || given.holds(data),
    parts: (data) => (data === null ? [] : (given.parts?.(data) ?? [])),
  };
}

export function listOf(item: Shape): Shape {
  return {
    ...list,
    parts: (data) => (Array.isArray(data) ? data.map((part, at) => [at, part, item]) : []),
  };
}

/** A value of the one shape or else of the other. */
export function either(one: Shape, other: Shape): Shape {
  return {
    words: `${one.words} or ${other.words}`,
    holds: (data) => one.holds(data) || other.holds(data),
    parts: (data) => (one.holds(data) ? one : other).parts?.(data) ?? [],
  };
}

/** A mapping with fields of some shapes; those of `needed` must be there, and with `isClosed` there may be no other. */
export function fields(
  shapes: Readonly<Record<string, Shape>>,
  { needed = [], isClosed = false }: { needed?: readonly string[]; isClosed?: boolean } = {},
): Shape {
  const shapeOf = (key: string) => shapes[key] ?? (isClosed ? never : anything);
  return {
    ...mapping,
    parts: (data) => {
      const given: DataObject = isDataObject(data) ? data : {};
      const lacking = needed.filter((key) => given[key] === undefined);
      return [
        ...Object.entries(given).map(([key, part]) => [key, part, shapeOf(key)] as const),
        ...lacking.map((key) => [key, false, missing] as const),
      ];
    },
  };
}

/** Reports every part of a value that is not of its shape, at its place. */
export function reportMisfits(
  expected: Shape,
  data: Data,
  at: (path: YamlPath) => Span,
  problems: ProblemLog,
  path: YamlPath = [],
): void {
  if (!expected.holds(data)) {
    const where = path.map((key) => (typeof key === 'number' ? `[${key}]` : `${key}:`)).join(' ');
    problems.report('yaml-shape', { where: `"${where}"`, expected: expected.words }, at(path));
    return;
  }
  for (const [key, part, inner] of expected.parts?.(data) ?? [])
    reportMisfits(inner, part, at, problems, [...path, key]);
}
