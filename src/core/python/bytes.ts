import { PythonError } from './errors';
import { hashText } from './hash';
import { asInteger } from './numeric';
import { Slice, takeSlice } from './slice';
import { type BinaryOperator, PyObject, type Value } from './value';

/** Python's bytes: what `str.encode` gives. Its methods: types/bytesMethods. */
export class Bytes extends PyObject {
  readonly typeName = 'bytes';
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }

  override length(): number {
    return this.bytes.length;
  }

  override iterate(): Iterable<Value> {
    return Array.from(this.bytes, BigInt);
  }

  override getItem(key: Value): Value | undefined {
    const items = Array.from(this.bytes);
    if (key instanceof Slice) return new Bytes(Uint8Array.from(takeSlice(items, key)));
    const index = asInteger(key);
    const item = index === undefined ? undefined : items.at(Number(index));
    return item === undefined ? undefined : BigInt(item);
  }

  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator !== '+' || reflected || !(other instanceof Bytes)) return undefined;
    return new Bytes(Uint8Array.of(...this.bytes, ...other.bytes));
  }

  override equals(other: Value): boolean {
    return other instanceof Bytes && this.toRepr() === other.toRepr();
  }

  override hashKey(): string {
    return `b${hashText(this.toRepr())}`;
  }

  override toRepr(): string {
    const text = Array.from(this.bytes, byteText).join('');
    const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
    return `b${quote}${quote === "'" ? text.replaceAll("'", "\\'") : text}${quote}`;
  }
}

const ENCODING_NAMES: Readonly<Record<string, 'utf-8' | 'ascii' | 'latin-1'>> = {
  utf8: 'utf-8',
  ascii: 'ascii',
  usascii: 'ascii',
  latin1: 'latin-1',
  iso88591: 'latin-1',
};

/** Python's `text.encode(encoding, errors)` for UTF-8, ASCII and Latin-1. */
export function encodeText(text: string, encoding: string, errors: string): Bytes {
  const codec = findCodec(encoding);
  if (codec === 'utf-8') return new Bytes(new TextEncoder().encode(text));
  const limit = codec === 'ascii' ? 0x80 : 0x100;
  const bytes = Array.from(text).flatMap((character, at) => {
    const code = character.codePointAt(0) ?? 0;
    return code < limit ? [code] : replaceCharacter(code, { codec, errors, at, limit });
  });
  return new Bytes(Uint8Array.from(bytes));
}

/** Python's `bytes.decode(encoding)` for the same encodings. */
export function decodeBytes({ bytes }: Bytes, encoding: string): string {
  const codec = findCodec(encoding);
  if (codec === 'latin-1') return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  try {
    if (codec === 'ascii' && bytes.some((byte) => byte > 0x7f)) throw new RangeError('not ASCII');
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new PythonError('UnicodeDecodeError', `'${codec}' codec can't decode bytes`, { cause });
  }
}

function findCodec(encoding: string): 'utf-8' | 'ascii' | 'latin-1' {
  const codec = ENCODING_NAMES[encoding.toLowerCase().replace(/[-_ ]/g, '')];
  if (codec !== undefined) return codec;
  throw new PythonError('LookupError', `unknown encoding: ${encoding}`);
}

function replaceCharacter(
  code: number,
  { codec, errors, at, limit }: { codec: string; errors: string; at: number; limit: number },
): number[] {
  if (errors === 'ignore') return [];
  if (errors === 'replace') return [0x3f];
  const shown = `\\x${code.toString(16).padStart(2, '0')}`;
  throw new PythonError(
    'UnicodeEncodeError',
    `'${codec}' codec can't encode character '${shown}' in position ${at}: ordinal not in range(${limit})`,
  );
}

function byteText(byte: number): string {
  if (byte === 0x5c) return '\\\\';
  if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
  const short = { 9: '\\t', 10: '\\n', 13: '\\r' }[byte];
  return short ?? `\\x${byte.toString(16).padStart(2, '0')}`;
}
