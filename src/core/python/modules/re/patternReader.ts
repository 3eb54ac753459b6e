import { PythonError } from '../../errors';

/** A pattern and how far it is read, in code points. */
export class PatternReader {
  at = 0;
  private readonly characters: readonly string[];

  constructor(pattern: string) {
    this.characters = Array.from(pattern);
  }

  get isAtEnd(): boolean {
    return this.at >= this.characters.length;
  }

  /** The character that comes next, or one further on; empty at the end. */
  peek(ahead = 0): string {
    return this.characters[this.at + ahead] ?? '';
  }

  next(): string {
    const character = this.peek();
    if (character !== '') this.at += 1;
    return character;
  }

  /** Whether a character comes next; if so it is read. */
  take(character: string): boolean {
    const isNext = this.peek() === character;
    if (isNext) this.at += 1;
    return isNext;
  }

  /** The longest run of characters of a kind, at most `most` of them. */
  takeWhile(kind: RegExp, most = Number.POSITIVE_INFINITY): string {
    const start = this.at;
    while (this.at - start < most && kind.test(this.peek())) this.at += 1;
    return this.since(start);
  }

  since(start: number): string {
    return this.characters.slice(start, this.at).join('');
  }

  /** Throws Python's re.error. */
  fail(message: string, at = this.at): never {
    const before = this.characters.slice(0, at);
    const line = before.filter((character) => character === '\n').length + 1;
    const column = at - before.lastIndexOf('\n');
    const place = this.characters.includes('\n') ? ` (line ${line}, column ${column})` : '';
    throw new PythonError('error', `${message} at position ${at}${place}`);
  }
}
