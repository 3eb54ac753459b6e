const LINE_BREAK = /\r\n|\r|\n/g;

/** Finds the lines of places that are asked for in rising order. */
export class LineIndex {
  private readonly breaks: number[] = [];
  private passed = 0;

  constructor(source: string) {
    for (const match of source.matchAll(LINE_BREAK)) {
      this.breaks.push(match.index + match[0].length);
    }
  }

  /** The line of an offset, from 1; no offset before one that was asked for already. */
  lineOf(offset: number): number {
    while (this.passed < this.breaks.length && (this.breaks[this.passed] ?? 0) <= offset) {
      this.passed += 1;
    }
    return this.passed + 1;
  }
}
