/** What to look for in a CSV file. */
export interface WantedLines {
  readonly delimiter: string;
  /** Bytes at or just before the first one of a rejected row. */
  readonly rejectedAt: readonly number[];
  /** Rows that were loaded, from 0 in the file's order; the header and rejected rows do not count. */
  readonly loadedRows: readonly number[];
}

/** The lines (from 1) on which rows begin. */
export interface FoundLines {
  ofRejected(position: number): number | undefined;
  ofLoaded(row: number): number | undefined;
}

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/**
 * Walks a file once, record by record, and notes the lines of the wanted rows: fields that run over several lines, blank
 * lines and rows that were left out make a row's number differ from its line. Stops when all are found.
 */
export async function findLines(file: Blob, wanted: WantedLines): Promise<FoundLines> {
  const walk = new RecordWalk(wanted);
  const reader = file.stream().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      walk.take(part.value);
      if (walk.isDone) break;
    }
  } finally {
    await reader.cancel();
  }
  return {
    ofRejected: (position) => walk.rejected.get(position),
    ofLoaded: (row) => walk.loaded.get(row),
  };
}

type Place = 'between' | 'fieldStart' | 'plain' | 'quoted' | 'quoteInQuoted';

class RecordWalk {
  readonly rejected = new Map<number, number>();
  readonly loaded = new Map<number, number>();
  private readonly positions: readonly number[];
  private readonly rows: readonly number[];
  private readonly delimiter: number;
  private place: Place = 'between';
  private line = 1;
  private offset = 0;
  private wasCr = false;
  /** The header is the row before the first. */
  private row = -2;

  constructor({ delimiter, rejectedAt, loadedRows }: WantedLines) {
    this.delimiter = delimiter.charCodeAt(0);
    this.positions = sortedOnce(rejectedAt);
    this.rows = sortedOnce(loadedRows);
  }

  get isDone(): boolean {
    return this.rejected.size === this.positions.length && this.loaded.size === this.rows.length;
  }

  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === LF || byte === CR) this.takeLineEnd(byte);
      else {
        this.wasCr = false;
        if (this.place === 'between') this.beginRecord();
        this.place = nextPlace(this.place, byte, this.delimiter);
      }
      this.offset += 1;
    }
  }

  private takeLineEnd(byte: number): void {
    if (byte === CR || !this.wasCr) this.line += 1;
    this.wasCr = byte === CR;
    if (this.place !== 'quoted') this.place = 'between';
  }

  private beginRecord(): void {
    this.place = 'fieldStart';
    const isRejected = this.noteRejected();
    if (isRejected) return;
    this.row += 1;
    if (this.rows[this.loaded.size] === this.row) this.loaded.set(this.row, this.line);
  }

  private noteRejected(): boolean {
    let isRejected = false;
    for (;;) {
      const position = this.positions[this.rejected.size];
      if (position === undefined || position > this.offset) return isRejected;
      this.rejected.set(position, this.line);
      isRejected = true;
    }
  }
}

function nextPlace(place: Place, byte: number, delimiter: number): Place {
  if (place === 'quoted') return byte === QUOTE ? 'quoteInQuoted' : 'quoted';
  if (byte === QUOTE && (place === 'fieldStart' || place === 'quoteInQuoted')) return 'quoted';
  return byte === delimiter ? 'fieldStart' : 'plain';
}

function sortedOnce(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
