import { encodeText } from '../../python/bytes';
import { Dict } from '../../python/dict';
import { ELLIPSIS } from '../../python/ellipsis';
import { PythonError } from '../../python/errors';
import { parseFloatText, parseInteger } from '../../python/numbers/parse';
import { PySet } from '../../python/set';
import { Tuple } from '../../python/tuple';
import type { Value } from '../../python/value';
import { unescapeString } from '../lexer/stringLiteral';

const BLANK = /(?:[ \t\f]|\\\n|#[^\n]*)*/y;
const BLANK_LINES = /(?:[ \t\f\r\n]|\\\n|#[^\n]*)*/y;
const NUMBER =
  /0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*)?\.\d(?:_?\d)*(?:[eE][+-]?\d+)?|\d(?:_?\d)*\.?(?:[eE][+-]?\d+)?/y;
const STRING =
  /([rRuUbB]{0,2})(?:"""((?:[^\\]|\\.)*?)"""|'''((?:[^\\]|\\.)*?)'''|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')/sy;
const NAME = /(?:None|True|False|set\(\)|\.\.\.)(?!\w)/y;

const NAMED: Readonly<Record<string, () => Value>> = {
  None: () => null,
  True: () => true,
  False: () => false,
  'set()': () => new PySet(),
  '...': () => ELLIPSIS,
};

/** The value of a text that Python's `ast.literal_eval` accepts; undefined for any other. Leading spaces are no literal. */
export function parsePythonLiteral(text: string): Value | undefined {
  // Most texts are none, and this tells without trying.
  if (!/^[\d.+\-"'([{NTFrRuUbBs#\n]/.test(text)) return undefined;
  try {
    return new LiteralReader(text).readAll();
  } catch (error) {
    if (error instanceof NotLiteral || error instanceof PythonError) return undefined;
    throw error;
  }
}

class NotLiteral extends Error {}

function fail(): never {
  throw new NotLiteral('no literal');
}

class LiteralReader {
  private readonly text: string;
  private at = 0;
  private brackets = 0;

  constructor(text: string) {
    this.text = text;
  }

  readAll(): Value {
    const lead = /^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(this.text)?.[0].length ?? 0;
    this.at = lead;
    if (/[ \t]/.test(this.text[lead] ?? '')) fail();
    const value = this.readItems();
    this.brackets = 1;
    this.skipBlank();
    return this.at === this.text.length ? value : fail();
  }

  /** Values with commas between them: a tuple, or the value alone. */
  private readItems(): Value {
    const first = this.readValue();
    if (!this.skip(',')) return first;
    const items = [first];
    while (!this.isAtEnd()) {
      items.push(this.readValue());
      if (!this.skip(',')) break;
    }
    return new Tuple(items);
  }

  private isAtEnd(): boolean {
    this.skipBlank();
    return /^[)\]}\n]?$/.test(this.text[this.at] ?? '');
  }

  private readValue(): Value {
    this.skipBlank();
    const sign = this.skip('-') ? '-' : this.skip('+') ? '+' : '';
    if (sign !== '') return this.readSigned(sign);
    switch (this.text[this.at]) {
      case '(':
        return this.readBracketed('(', ')', () =>
          this.isAtEnd() ? new Tuple([]) : this.readItems(),
        );
      case '[':
        return this.readBracketed('[', ']', () => this.readList());
      case '{':
        return this.readBracketed('{', '}', () => this.readBraces());
      default:
        return this.readAtom();
    }
  }

  private readSigned(sign: string): Value {
    this.skipBlank();
    // Python's literals have one sign, not several.
    if (/[-+]/.test(this.text[this.at] ?? '')) fail();
    const value = this.readValue();
    if (typeof value !== 'bigint' && typeof value !== 'number') return fail();
    return sign === '-' ? -value : value;
  }

  private readBracketed(open: string, close: string, readInside: () => Value): Value {
    this.skip(open);
    this.brackets += 1;
    const value = readInside();
    this.skipBlank();
    this.brackets -= 1;
    return this.skip(close) ? value : fail();
  }

  private readList(): Value {
    return this.isAtEnd() ? [] : this.readItemList();
  }

  private readItemList(): Value[] {
    const items = [this.readValue()];
    while (this.skip(',') && !this.isAtEnd()) items.push(this.readValue());
    return items;
  }

  private readBraces(): Value {
    if (this.isAtEnd()) return new Dict();
    const first = this.readValue();
    if (!this.skip(':')) {
      return new PySet(
        this.skip(',') && !this.isAtEnd() ? [first, ...this.readItemList()] : [first],
      );
    }
    const dict = new Dict([[first, this.readValue()]]);
    while (this.skip(',') && !this.isAtEnd()) {
      const key = this.readValue();
      if (!this.skip(':')) fail();
      dict.set(key, this.readValue());
    }
    return dict;
  }

  private readAtom(): Value {
    const name = this.match(NAME)?.[0];
    if (name !== undefined) return NAMED[name]?.() ?? null;
    const number = this.match(NUMBER)?.[0];
    return number === undefined ? this.readStrings() : readNumber(number);
  }

  /** Strings side by side are one. */
  private readStrings(): Value {
    let text: string | undefined;
    let isBytes = false;
    for (let match = this.match(STRING); match !== undefined; match = this.match(STRING)) {
      const [, prefix = '', ...bodies] = match;
      const body = bodies.find((candidate) => candidate !== undefined) ?? '';
      const value = /r/i.test(prefix) ? body : unescapeString(body, fail);
      isBytes = /b/i.test(prefix);
      text = (text ?? '') + value;
      this.skipBlank();
    }
    if (text === undefined) return fail();
    return isBytes ? encodeText(text, 'latin-1', 'strict') : text;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }

  private skip(operator: string): boolean {
    this.skipBlank();
    if (!this.text.startsWith(operator, this.at)) return false;
    this.at += operator.length;
    return true;
  }

  private skipBlank(): void {
    this.match(this.brackets > 0 ? BLANK_LINES : BLANK);
  }
}

function readNumber(text: string): Value {
  if (/^0[xob]/i.test(text)) return parseInteger(text, 0);
  if (/[.eE]/.test(text)) return parseFloatText(text);
  return /^0[\d_]*[1-9]/.test(text) ? fail() : parseInteger(text);
}
