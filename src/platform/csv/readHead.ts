import Papa from 'papaparse';

/** The beginning of a CSV file. */
export interface CsvHead {
  readonly delimiter: string;
  readonly hasByteOrderMark: boolean;
  /** The names of the first record. */
  readonly columns: readonly string[];
  /** The first records behind it. */
  readonly rows: readonly (readonly string[])[];
}

const HEAD_BYTES = 128 * 1024;
const ROWS = 20;
const DELIMITERS = [',', ';', '\t', '|'];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Reads the header and the first rows of a file, and guesses its delimiter. Rejects when the text is not UTF-8. */
export async function readCsvHead(file: Blob): Promise<CsvHead> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const hasByteOrderMark = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);
  const isWhole = file.size <= HEAD_BYTES;
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
  const parsed = Papa.parse<string[]>(text, {
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: true,
    preview: ROWS + 2,
  });
  const records = isWhole ? parsed.data : parsed.data.slice(0, ROWS + 1);
  const [columns = [], ...rows] = records;
  return { delimiter: parsed.meta.delimiter, hasByteOrderMark, columns, rows: rows.slice(0, ROWS) };
}

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a workbook or an archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'a compressed file'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file'],
];

/** What a file is when it is plainly no CSV; undefined when it may be one. */
export async function describeOtherFormat(file: Blob): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const signature = SIGNATURES.find(([magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (signature) return signature[1];
  return bytes.includes(0) ? 'no text' : undefined;
}

/**
 * The line (from 1) on which each byte position of a file lies, in one pass. Positions beyond the file get its last line.
 */
export async function linesAtBytes(file: Blob, positions: readonly number[]): Promise<number[]> {
  const sorted = [...new Set(positions)].sort((a, b) => a - b);
  const lines = new Map<number, number>();
  const last = sorted.at(-1) ?? 0;
  let line = 1;
  let offset = 0;
  let next = 0;
  const reader = file
    .slice(0, last + 1)
    .stream()
    .getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const byte of part.value) {
      while (sorted[next] === offset) lines.set(sorted[next++] ?? 0, line);
      if (byte === 0x0a) line += 1;
      offset += 1;
    }
  }
  return positions.map((position) => lines.get(position) ?? line);
}
