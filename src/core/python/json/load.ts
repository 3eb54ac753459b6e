import { Dict } from '../dict';
import { valueError } from '../errors';
import type { Value } from '../value';

/** Python's `json.loads(text)`: whole numbers are ints, others floats. Throws ValueError as Python words it. */
export function loadJson(text: string): Value {
  return new JsonReader(text).readAll();
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside strings
const STRING_PIECE = /([^"\\\x00-\x1f]*)(["\\]?)/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const WORDS: readonly (readonly [string, Value])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
];

class JsonReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  readAll(): Value {
    this.skipSpace();
    const value = this.readValue();
    this.skipSpace();
    return this.at === this.text.length ? value : this.fail('Extra data', this.at);
  }

  private readValue(): Value {
    switch (this.text[this.at]) {
      case '{':
        return this.readObject();
      case '[':
        return this.readArray();
      case '"':
        return this.readString();
      default:
        return this.readScalar();
    }
  }

  private readScalar(): Value {
    const word = WORDS.find(([spelling]) => this.text.startsWith(spelling, this.at));
    if (word !== undefined) {
      this.at += word[0].length;
      return word[1];
    }
    NUMBER.lastIndex = this.at;
    const match = NUMBER.exec(this.text);
    if (match === null) return this.fail('Expecting value', this.at);
    this.at = NUMBER.lastIndex;
    const [digits, fraction, exponent] = match;
    return fraction === undefined && exponent === undefined ? BigInt(digits) : Number(digits);
  }

  private readObject(): Value {
    const dict = new Dict();
    this.at += 1;
    this.skipSpace();
    if (this.skip('}')) return dict;
    do {
      this.skipSpace();
      if (this.text[this.at] !== '"') {
        this.fail('Expecting property name enclosed in double quotes', this.at);
      }
      const key = this.readString();
      this.skipSpace();
      if (!this.skip(':')) this.fail("Expecting ':' delimiter", this.at);
      this.skipSpace();
      dict.set(key, this.readValue());
      this.skipSpace();
    } while (this.skip(','));
    return this.skip('}') ? dict : this.fail("Expecting ',' delimiter", this.at);
  }

  private readArray(): Value {
    const items: Value[] = [];
    this.at += 1;
    this.skipSpace();
    if (this.skip(']')) return items;
    do {
      this.skipSpace();
      items.push(this.readValue());
      this.skipSpace();
    } while (this.skip(','));
    return this.skip(']') ? items : this.fail("Expecting ',' delimiter", this.at);
  }

  private readString(): string {
    const start = this.at;
    this.at += 1;
    let text = '';
    for (;;) {
      STRING_PIECE.lastIndex = this.at;
      const [, piece = '', end = ''] = STRING_PIECE.exec(this.text) ?? [];
      text += piece;
      this.at += piece.length + end.length;
      if (end === '"') return text;
      if (end === '\\') text += this.readEscape();
      else if (this.at >= this.text.length) this.fail('Unterminated string starting at', start);
      else this.fail('Invalid control character at', this.at);
    }
  }

  private readEscape(): string {
    const letter = this.text[this.at] ?? '';
    const place = this.at;
    this.at += 1;
    if (letter !== 'u') return ESCAPES[letter] ?? this.fail('Invalid \\escape', place - 1);
    const digits = this.text.slice(this.at, this.at + 4);
    if (!/^[\da-fA-F]{4}$/.test(digits)) this.fail('Invalid \\uXXXX escape', place);
    this.at += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  private skip(character: string): boolean {
    const found = this.text[this.at] === character;
    if (found) this.at += 1;
    return found;
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at;
    SPACE.test(this.text);
    this.at = SPACE.lastIndex;
  }

  private fail(message: string, at: number): never {
    const before = this.text.slice(0, at);
    const line = before.split('\n').length;
    const column = at - before.lastIndexOf('\n');
    throw valueError(`${message}: line ${line} column ${column} (char ${at})`);
  }
}
