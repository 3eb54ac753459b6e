import { SPACES } from '../../python/text/whitespace';

const SPACE = new RegExp(`[${SPACES}]+`, 'y');
const FLOAT = /(?<!\.)(?:\d+_)*\d+(?:(?:\.(?:\d+_)*\d+)?e[+-]?(?:\d+_)*\d+|\.(?:\d+_)*\d+)/iy;
const INTEGER = /0b(?:_?[01])+|0o(?:_?[0-7])+|0x(?:_?[\da-f])+|[1-9](?:_?\d)*|0(?:_?0)*/iy;
const NAME = /[\w\p{L}\p{N}]+/uy;
const STRING = /'[^'\\]*(?:\\.[^'\\]*)*'|"[^"\\]*(?:\\.[^"\\]*)*"/sy;
const OPERATOR = /\/\/|\*\*|[=!<>]=|[-+/*%~[\](){}<>=.:|,;]/y;

/** A token of an expression before its value is read. */
export interface Lexeme {
  readonly type: 'space' | 'float' | 'integer' | 'name' | 'string' | 'operator';
  readonly end: number;
}

/** The lexeme that starts at an offset; undefined where none does. */
export function readLexeme(source: string, start: number): Lexeme | undefined {
  const code = source.charCodeAt(start);
  if (code === 0x20) return { type: 'space', end: skipSpaces(source, start) };
  if (isDigit(code)) return readNumber(source, start);
  if (code === 0x22 || code === 0x27) return match('string', STRING, source, start);
  return (
    match('name', NAME, source, start) ??
    match('operator', OPERATOR, source, start) ??
    match('space', SPACE, source, start)
  );
}

function skipSpaces(source: string, start: number): number {
  return match('space', SPACE, source, start)?.end ?? start;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function readNumber(source: string, start: number): Lexeme | undefined {
  return match('float', FLOAT, source, start) ?? match('integer', INTEGER, source, start);
}

function match(
  type: Lexeme['type'],
  pattern: RegExp,
  source: string,
  start: number,
): Lexeme | undefined {
  pattern.lastIndex = start;
  return pattern.test(source) ? { type, end: pattern.lastIndex } : undefined;
}
