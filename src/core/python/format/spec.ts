import { valueError } from '../errors';
import { quoteText } from '../quote';
import { typeName } from '../typeName';
import type { Value } from '../value';

/** A format specification, as in `{:>8.2f}`; null is "not said". */
export interface FormatSpec {
  readonly fill: string;
  readonly align: '<' | '>' | '^' | '=' | null;
  readonly sign: '-' | '+' | ' ' | null;
  /** `z`: a negative zero prints as zero. */
  readonly positiveZero: boolean;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: ',' | '_' | null;
  readonly precision: number | null;
  /** The letter at the end; empty when there is none. */
  readonly type: string;
}

const SPEC =
  /^(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<z>z)?(?<hash>#)?(?<zero>0)?(?<width>\d+)?(?<group>[,_])?(?:\.(?<precision>\d+))?(?<type>.)?$/su;

/** Reads a format specification; `value` is named by the ValueError for one that cannot be read. */
export function parseFormatSpec(text: string, value: Value): FormatSpec {
  const groups = SPEC.exec(text)?.groups;
  if (groups === undefined) {
    throw valueError(
      `Invalid format specifier ${quoteText(text)} for object of type '${typeName(value)}'`,
    );
  }
  const { fill, align, sign, z, hash, zero, width = '0', group, precision, type = '' } = groups;
  if (group !== undefined) checkGrouping(group, type);
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: (align as FormatSpec['align'] | undefined) ?? (zero === undefined ? null : '='),
    sign: (sign as FormatSpec['sign'] | undefined) ?? null,
    positiveZero: z !== undefined,
    alternate: hash !== undefined,
    width: Number(width),
    grouping: (group as FormatSpec['grouping'] | undefined) ?? null,
    precision: precision === undefined ? null : Number(precision),
    type,
  };
}

/** Which types of number are shown in groups of digits. */
function checkGrouping(separator: string, type: string): void {
  const allowed = separator === '_' ? 'bdeEfFgGoxX%' : 'deEfFgG%';
  if (!allowed.includes(type)) throw valueError(`Cannot specify '${separator}' with '${type}'.`);
}

/** The ValueError for a type letter that a value's type does not know. */
export function unknownCode(type: string, value: Value): Error {
  return valueError(`Unknown format code '${type}' for object of type '${typeName(value)}'`);
}
