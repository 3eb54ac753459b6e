const LINE_BREAK = /\r\n|\r|\n/g;

/** Finds the lines of places that are asked for in rising order. */
export class LineIndex {
  private readonly source: string;
  private line = 1;
  /** Where the line after the current one starts. */
  private next: number;

  constructor(source: string) {
    this.source = source;
    this.next = findLineEnd(source, 0);
  }

  /** The line of an offset, from 1; no offset before one that was asked for already. */
  lineOf(offset: number): number {
    while (this.next <= offset) {
      this.line += 1;
      this.next = findLineEnd(this.source, this.next);
    }
    return this.line;
  }
}

/** Where the line that an offset is in ends, behind its line break. */
function findLineEnd(source: string, from: number): number {
  LINE_BREAK.lastIndex = from;
  return LINE_BREAK.test(source) ? LINE_BREAK.lastIndex : Number.POSITIVE_INFINITY;
}
