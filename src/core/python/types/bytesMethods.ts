import { requireText } from '../arguments';
import { type Bytes, decodeBytes } from '../bytes';
import { defineMethods } from '../functions/methods';

/** The methods of Python's bytes that a template has a use for. */
export const BYTES_METHODS = defineMethods<Bytes>('bytes', {
  'decode(encoding="utf-8", errors="strict")': (bytes, encoding) =>
    decodeBytes(bytes, requireText(encoding)),
  'hex()': ({ bytes }) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
});
