import { checkLength } from '../iteration';
import { padText } from '../text/padding';
import type { FormatSpec } from './spec';

/** A number's text in parts: grouping and zeros go into `whole` alone. */
export interface NumberParts {
  readonly sign: string;
  readonly prefix: string;
  readonly whole: string;
  /** The point and what follows it. */
  readonly rest: string;
}

/** The sign that a format shows in front of a number. */
export function signText(negative: boolean, spec: Pick<FormatSpec, 'sign'>): string {
  if (negative) return '-';
  return spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
}

/** Groups a number's digits by threes (`_` by fours for b, o, x), fills it up and aligns it, to the right by default. */
export function layoutNumber(parts: NumberParts, spec: FormatSpec): string {
  checkLength(spec.width);
  const { sign, prefix, rest } = parts;
  const lead = sign + prefix;
  const size = /^[boxX]$/.test(spec.type) ? 4 : 3;
  if (spec.align !== '=') {
    const text = lead + groupDigits(parts.whole, size, spec.grouping) + rest;
    return padText(text, spec.width, spec.fill, spec.align ?? '>');
  }
  const width = spec.width - lead.length - rest.length;
  if (spec.fill === '0') return lead + zeroFill(parts.whole, width, size, spec.grouping) + rest;
  return (
    lead + padText(groupDigits(parts.whole, size, spec.grouping), width, spec.fill, '>') + rest
  );
}

function groupDigits(digits: string, size: number, separator: string | null): string {
  if (separator === null) return digits;
  const first = digits.length % size;
  const groups = first === 0 ? [] : [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += size) groups.push(digits.slice(at, at + size));
  return groups.join(separator);
}

function zeroFill(digits: string, width: number, size: number, separator: string | null): string {
  let filled = digits;
  if (separator === null) return filled.padStart(width, '0');
  while (groupDigits(filled, size, separator).length < width) filled = `0${filled}`;
  return groupDigits(filled, size, separator);
}
