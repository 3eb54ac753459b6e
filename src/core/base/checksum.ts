import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** MD5 of the UTF-8 bytes of `text`, 32 lower-case hex digits: what dbt puts into names and ids. */
export function md5Hex(text: string): string {
  return bytesToHex(md5(utf8ToBytes(text)));
}

/** SHA-256 of the UTF-8 bytes of `text`, 64 lower-case hex digits: dbt's file checksum. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
