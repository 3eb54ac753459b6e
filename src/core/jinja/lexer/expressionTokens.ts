import { SPACES } from '../../python/text/whitespace';

const SPACE = new RegExp(`[${SPACES}]+`, 'y');
const FLOAT = /(?<!\.)(?:\d+_)*\d+(?:(?:\.(?:\d+_)*\d+)?e[+-]?(?:\d+_)*\d+|\.(?:\d+_)*\d+)/iy;
const INTEGER = /0b(?:_?[01])+|0o(?:_?[0-7])+|0x(?:_?[\da-f])+|[1-9](?:_?\d)*|0(?:_?0)*/iy;
const NAME = /[\w\p{L}\p{N}\p{ID_Continue}]+/uy;
const STRING = /'[^'\\]*(?:\\.[^'\\]*)*'|"[^"\\]*(?:\\.[^"\\]*)*"/sy;
const OPERATOR = /\/\/|\*\*|[=!<>]=|[-+/*%~[\](){}<>=.:|,;]/y;

export type LexemeType = 'space' | 'float' | 'integer' | 'name' | 'string' | 'operator';

/** A token of an expression before its value is read. */
export interface Lexeme {
  readonly type: LexemeType;
  readonly end: number;
}

/** The lexeme that starts at an offset; undefined where none does. */
export function readLexeme(source: string, start: number): Lexeme | undefined {
  const code = source.charCodeAt(start);
  if (code === 0x20) return match('space', SPACE, source, start);
  if (isWordStart(code)) return readName(source, start);
  if (isDigit(code)) {
    return match('float', FLOAT, source, start) ?? match('integer', INTEGER, source, start);
  }
  if (code === 0x22 || code === 0x27) return match('string', STRING, source, start);
  return (
    match('operator', OPERATOR, source, start) ??
    match('name', NAME, source, start) ??
    match('space', SPACE, source, start)
  );
}

/** Most names are ASCII, and are read without a regular expression. */
function readName(source: string, start: number): Lexeme | undefined {
  let end = start + 1;
  let code = source.charCodeAt(end);
  while (isWordStart(code) || isDigit(code)) {
    end += 1;
    code = source.charCodeAt(end);
  }
  return code > 0x7f ? match('name', NAME, source, start) : { type: 'name', end };
}

function isWordStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function match(
  type: LexemeType,
  pattern: RegExp,
  source: string,
  start: number,
): Lexeme | undefined {
  pattern.lastIndex = start;
  return pattern.test(source) ? { type, end: pattern.lastIndex } : undefined;
}
