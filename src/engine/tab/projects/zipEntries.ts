/** What a zip's directory says of an entry that its unpacker does not tell. */
export interface ZipEntry {
  readonly isEncrypted: boolean;
  /** Whether it stands for another file, whose path is its text. */
  readonly isLink: boolean;
  /** The checksum of what is unpacked. */
  readonly crc: number;
}

const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const END = 0x06054b50;
const END_BYTES = 22;
const LARGE_END = 0x06064b50;
const LOCATOR_BYTES = 20;
const MOST_COMMENT_BYTES = 0xffff;
const UNIX_LINK = 0xa;

/** The entries in the order of the directory, in which they are unpacked too. */
export function readZipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = findDirectory(view);
  while (at + ENTRY_BYTES <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    entries.push({
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      isLink: view.getUint16(at + 40, true) >>> 12 === UNIX_LINK,
      crc: view.getUint32(at + 16, true),
    });
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    at += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function findDirectory(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const start = view.getUint32(at + 16, true);
    if (start !== 0xffffffff) return start;
    const large = Number(view.getBigUint64(at - LOCATOR_BYTES + 8, true));
    return view.getUint32(large, true) === LARGE_END
      ? Number(view.getBigUint64(large + 48, true))
      : view.byteLength;
  }
  return view.byteLength;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** CRC-32 as zips have it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
