import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Longer texts stay out of the address: not every place that takes a link takes more. */
const LONGEST = 4096;

/** A text as an address holds it; undefined when it is too long for one, or empty. */
export function packSql(text: string): string | undefined {
  if (text === '') return undefined;
  const bytes = deflateSync(strToU8(text), { level: 9 });
  const packed = btoa(String.fromCharCode(...bytes.subarray(0, LONGEST)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return packed.length > LONGEST ? undefined : packed;
}

/** The text that an address holds, packed, or as it is in links of other screens; undefined when it holds none. */
export function unpackSql(packed: string): string | undefined {
  // Packed it has no blank, and every statement has one.
  if (/\s/.test(packed)) return packed;
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    return strFromU8(inflateSync(Uint8Array.from(binary, (sign) => sign.charCodeAt(0))));
  } catch {
    return undefined;
  }
}
