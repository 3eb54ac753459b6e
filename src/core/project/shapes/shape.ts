import { type Data, type DataObject, isDataObject } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import type { Span } from '../../base/span';
import { valueOfData } from '../../python/data';
import { toRepr } from '../../python/repr';
import { wholeNumber } from '../wholeNumber';
import type { YamlPath } from '../yaml';

/** What a value in YAML may be. */
export interface Shape {
  /** What it must be, as `yaml-shape` says it. */
  readonly words: string;
  /** What dbt's JSON schema says of a value that it is not. */
  readonly inSchema: string;
  /** Whether it is one of several: of these the schema names the whole value, not the part. */
  readonly isChoice?: boolean;
  holds(data: Data): boolean;
  /** The parts of a value that holds, with their shapes; a part that must be there may be undefined. */
  parts?(data: Data): readonly (readonly [key: string | number, part: Data, shape: Shape])[];
}

const NO_CHOICE = 'is not valid under any of the given schemas';
const shape = (words: string, inSchema: string, holds: (data: Data) => boolean): Shape => ({
  ...{ words, inSchema, holds },
  ...(inSchema === NO_CHOICE && { isChoice: true }),
});
const ofType = (type: string) => `is not of type '${type}'`;

export const text = shape('a text', ofType('string'), (data) => typeof data === 'string');
export const flag = shape('true or false', ofType('boolean'), (data) => typeof data === 'boolean');
export const number = shape('a number', ofType('number'), (data) => /^(big|num)/.test(typeof data));
export const label = shape('a text or a number', NO_CHOICE, (data) =>
  /^(str|big|num)/.test(typeof data),
);
/** A whole number, or what Python makes one of. */
export const whole = shape('a whole number', NO_CHOICE, (data) => wholeNumber(data) !== undefined);
export const mapping = shape('a mapping', ofType('object'), isDataObject);
export const list = shape('a list', ofType('array'), Array.isArray);
export const anything = shape('', '', () => true);
const never = shape('left out: there is no such key', '', () => false);
const missing = shape('there', '', () => false);

/** One of some words. */
export function oneOf(...words: readonly string[]): Shape {
  const inSchema = `is not one of ${toRepr([...words])}`;
  return shape(`one of ${words.join(', ')}`, inSchema, (data) => words.includes(String(data)));
}

/** A text of a pattern. */
export function like(pattern: RegExp, words: string): Shape {
  return shape(words, NO_CHOICE, (data) => typeof data === 'string' && pattern.test(data));
}

/** The same or null. */
export function maybe(given: Shape): Shape {
  return {
    ...shape(given.words, NO_CHOICE, (data) => data === null || given.holds(data)),
    parts: (data) => (data === null ? [] : (given.parts?.(data) ?? [])),
  };
}

/** The same, or null where dbt drops what is null before it looks. */
export function unlessNull(given: Shape): Shape {
  return { ...maybe(given), inSchema: given.inSchema, isChoice: given.isChoice === true };
}

export function listOf(item: Shape): Shape {
  return {
    ...list,
    parts: (data) => (Array.isArray(data) ? data.map((part, at) => [at, part, item]) : []),
  };
}

/** A value of the one shape or else of the other. */
export function either(one: Shape, other: Shape): Shape {
  const words = `${one.words} or ${other.words}`;
  return {
    ...shape(words, NO_CHOICE, (data) => one.holds(data) || other.holds(data)),
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

/** Reports every part of a value that is not of its shape, at its place. `wordsOf` makes dbt's message of the fault. */
export function reportMisfits(
  expected: Shape,
  data: Data,
  at: (path: YamlPath) => Span,
  problems: ProblemLog,
  wordsOf = (fault: string): string | undefined => fault,
): void {
  for (const { path, shape: misfit, fault } of misfitsOf(expected, data, [])) {
    const keys = path.map((key) => (typeof key === 'number' ? `[${key}]` : `${key}:`)).join(' ');
    const ofDbt = wordsOf(fault);
    const params = { where: `"${keys}"`, expected: misfit.words, ...(ofDbt && { ofDbt }) };
    problems.report('yaml-shape', params, at(path));
  }
}

interface Misfit {
  readonly path: YamlPath;
  readonly shape: Shape;
  /** What the validator of dbt's JSON schema says of it. */
  readonly fault: string;
}

/** `choice` is what dbt says of the value of several shapes in which this one lies. */
function misfitsOf(
  expected: Shape,
  data: Data,
  path: YamlPath,
  choice?: string,
): readonly Misfit[] {
  const whole = `${pathInSchema(path)}: ${toRepr(valueOfData(data))} ${expected.inSchema}`;
  if (!expected.holds(data)) return [{ path, shape: expected, fault: choice ?? whole }];
  const around = choice ?? (expected.isChoice ? whole : undefined);
  return (expected.parts?.(data) ?? []).flatMap(([key, part, inner]) => {
    const ofKey = ofKeyInSchema(path, key, inner);
    return misfitsOf(inner, part, [...path, key], around ?? ofKey);
  });
}

/** What is said of a key that must be there, or must not. */
function ofKeyInSchema(path: YamlPath, key: string | number, inner: Shape): string | undefined {
  const name = toRepr(String(key));
  if (inner === missing) return `${pathInSchema(path)}: ${name} is a required property`;
  return inner === never
    ? `${pathInSchema(path)}: Additional properties are not allowed (${name} was unexpected)`
    : undefined;
}

function pathInSchema(path: YamlPath): string {
  const keys = path.map((key) => `[${typeof key === 'number' ? key : toRepr(key)}]`).join('');
  return `at path ${keys || '[]'}`;
}
