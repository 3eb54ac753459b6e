import { PythonError } from '../../errors';
import { quoteText } from '../../quote';
import { measureWidth, type Node, type Width } from './nodes';
import type { PatternReader } from './patternReader';

// What Python's str.isidentifier accepts.
const NAME = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u;

/** The groups of a pattern while it is read. Throws Python's re.error for a reference to one that cannot be meant. */
export class GroupTable {
  readonly index = new Map<string, number>();
  /** The widths of the groups by their numbers, that of the match being the first; undefined while a group is open. */
  private readonly widths: (Width | undefined)[] = [undefined];
  private readonly later: { readonly number: number; readonly at: number }[] = [];
  /** How many groups there were where the outermost look behind began. */
  private behind: number | undefined;
  private isWide = false;
  private readonly reader: PatternReader;

  constructor(reader: PatternReader) {
    this.reader = reader;
  }

  get count(): number {
    return this.widths.length - 1;
  }

  open(name?: string): number {
    const number = this.widths.push(undefined) - 1;
    if (name === undefined) return number;
    const known = this.index.get(name);
    if (known !== undefined) {
      const fault = `redefinition of group name ${quoteText(name)} as group ${number}; was group ${known}`;
      this.reader.fail(fault, this.reader.at - name.length - 1);
    }
    this.index.set(name, number);
    return number;
  }

  close(number: number, body: Node): void {
    this.widths[number] = measureWidth(body, this.widths);
  }

  /** The number of a named group. */
  find(name: string, at: number): number {
    const number = this.index.get(name);
    return number ?? this.reader.fail(`unknown group name ${quoteText(name)}`, at);
  }

  /** Checks a reference back to a group. */
  check(number: number, at: number, openAt = at): void {
    if (number > this.count) this.reader.fail(`invalid group reference ${number}`, at);
    if (this.widths[number] === undefined) {
      this.reader.fail('cannot refer to an open group', openAt);
    }
    this.checkBehind(number);
  }

  /** Throws what Python says of a pattern after it has read all of it. */
  checkWhole(): void {
    const lost = this.later.find(({ number }) => number > this.count);
    if (lost) this.reader.fail(`invalid group reference ${lost.number}`, lost.at);
    if (this.isWide) throw new PythonError('error', 'look-behind requires fixed-width pattern');
  }

  /** Reads the body of a look behind; gives how many characters wide it is. */
  lookBehind(readBody: () => Node): { readonly body: Node; readonly back: number } {
    const outer = this.behind;
    this.behind ??= this.count;
    const body = readBody();
    this.behind = outer;
    const [back, most] = measureWidth(body, this.widths);
    this.isWide ||= back !== most;
    return { body, back };
  }

  /** Reads the name of a group, up to the character that ends it. */
  readName(end: string): string {
    const start = this.reader.at;
    const name = this.readReference(end);
    return NAME.test(name) ? name : this.failAtName(name, start);
  }

  /** Reads the number or the name of a group in a condition; gives the number. */
  readCondition(): number {
    const { reader } = this;
    const at = reader.at;
    const name = this.readReference(')');
    const number = NAME.test(name) ? this.find(name, at) : Number(name);
    if (!(NAME.test(name) || /^\d+$/.test(name))) this.failAtName(name, at);
    if (number === 0) reader.fail('bad group number', at);
    this.later.push({ number, at });
    this.checkBehind(number);
    return number;
  }

  private readReference(end: string): string {
    const { reader } = this;
    const start = reader.at;
    while (!(reader.isAtEnd || reader.peek() === end)) reader.next();
    const name = reader.since(start);
    if (name === '') reader.fail('missing group name', start);
    if (!reader.take(end)) reader.fail(`missing ${end}, unterminated name`, start);
    return name;
  }

  private failAtName(name: string, at: number): never {
    return this.reader.fail(`bad character in group name ${quoteText(name)}`, at);
  }

  private checkBehind(number: number): void {
    if (this.behind === undefined) return;
    if (this.widths[number] === undefined) this.reader.fail('cannot refer to an open group');
    if (number > this.behind) {
      this.reader.fail('cannot refer to group defined in the same lookbehind subpattern');
    }
  }
}
