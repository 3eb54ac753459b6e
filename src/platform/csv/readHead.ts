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
const DELIMITERS = [',', ';', '\t', '|'] as const;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Reads the header and the first rows of a file, and guesses its delimiter when none is given. Column names are made
 * unique: a second `total` is `total (2)`, one without a name is `column 3`.
 */
export async function readCsvHead(file: Blob, delimiter?: string): Promise<CsvHead> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const hasByteOrderMark = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);
  const isWhole = file.size <= HEAD_BYTES;
  const text = new TextDecoder().decode(bytes, { stream: !isWhole });
  const parsed = Papa.parse<string[]>(text, {
    ...(delimiter === undefined ? { delimitersToGuess: [...DELIMITERS] } : { delimiter }),
    skipEmptyLines: true,
    preview: ROWS + 2,
  });
  const records = isWhole ? parsed.data : parsed.data.slice(0, ROWS + 1);
  const [names = [], ...rows] = records;
  return {
    delimiter: parsed.meta.delimiter,
    hasByteOrderMark,
    columns: uniqueNames(names),
    rows: rows.slice(0, ROWS),
  };
}

function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name, at) => {
    const plain = name.trim() === '' ? `column ${at + 1}` : name.trim();
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 ? plain : `${plain} (${count})`;
  });
}

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a workbook or an archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'a compressed file'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file'],
  [[0xff, 0xfe], 'text in UTF-16'],
  [[0xfe, 0xff], 'text in UTF-16'],
];

/** What a file is when it is plainly no CSV; undefined when it may be one. */
export async function describeOtherFormat(file: Blob): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const signature = SIGNATURES.find(([magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (signature) return signature[1];
  return bytes.includes(0) ? 'no text' : undefined;
}
