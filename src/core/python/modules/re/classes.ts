import { acceptClass, escapeCode } from './characters';
import { type Escaped, readEscape } from './escapes';
import type { Flags } from './flags';
import type { Accepts } from './nodes';
import type { PatternReader } from './patternReader';

/** Reads `[...]`, whose bracket was read. */
export function readClass(reader: PatternReader, flags: Flags): Accepts {
  const start = reader.at - 1;
  const negated = reader.take('^');
  let source = '';
  while (source === '' || !reader.take(']')) {
    if (reader.isAtEnd) reader.fail('unterminated character set', start);
    source += readRange(reader, flags, start);
  }
  return acceptClass(source, negated, flags);
}

function readRange(reader: PatternReader, flags: Flags, start: number): string {
  const place = reader.at;
  const from = readMember(reader, flags);
  const isRange = reader.peek() === '-' && reader.peek(1) !== ']';
  if (!isRange) return sourceOf(from);
  reader.next();
  if (reader.isAtEnd) reader.fail('unterminated character set', start);
  const to = readMember(reader, flags);
  if (!('code' in from && 'code' in to && from.code <= to.code)) {
    reader.fail(`bad character range ${reader.since(place)}`, place);
  }
  return `${sourceOf(from)}-${sourceOf(to)}`;
}

function readMember(reader: PatternReader, flags: Flags): Escaped {
  const character = reader.next();
  if (character === '\\') return readEscape(reader, flags);
  return { code: character.codePointAt(0) ?? 0 };
}

function sourceOf(member: Escaped): string {
  return 'set' in member ? member.set : escapeCode(member.code);
}
