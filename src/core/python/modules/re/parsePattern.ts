import { acceptAny, acceptClass, acceptCode, makePlace } from './characters';
import { readClass } from './classes';
import { readEscape } from './escapes';
import { isFlag, readFlags, readInlineFlags } from './flags';
import { GroupTable } from './groupTable';
import type { Node } from './nodes';
import { PatternReader } from './patternReader';
import { readQuantifier, repeatItem } from './repeats';

/** A pattern of Python's as a tree. */
export interface ParsedPattern {
  readonly tree: Node;
  /** The bits of its flags, with those that it sets itself. */
  readonly bits: number;
  readonly groupCount: number;
  /** The numbers of named groups. */
  readonly groupIndex: ReadonlyMap<string, number>;
}

/** Reads Python's syntax of regular expressions. Throws Python's re.error where it does. */
export function parsePattern(pattern: string, bits: number): ParsedPattern {
  return new PatternParser(pattern, bits).run();
}

const SPACE = /^[ \t\n\r\v\f]$/;
const PLACES = /^[AZbB]$/;
const EMPTY: Node = { kind: 'sequence', items: [] };

class PatternParser {
  private readonly reader: PatternReader;
  private readonly groups: GroupTable;
  private bits: number;
  private depth = 0;

  constructor(pattern: string, bits: number) {
    this.reader = new PatternReader(pattern);
    this.groups = new GroupTable(this.reader);
    this.bits = bits;
  }

  run(): ParsedPattern {
    const tree = this.readChoices();
    if (!this.reader.isAtEnd) this.reader.fail('unbalanced parenthesis');
    this.groups.checkWhole();
    const { count, index } = this.groups;
    return { tree, bits: this.bits, groupCount: count, groupIndex: index };
  }

  private readChoices(): Node {
    const first = this.readSequence(this.depth === 0);
    if (this.reader.peek() !== '|') return first;
    const choices = [first];
    while (this.reader.take('|')) choices.push(this.readSequence(false));
    return { kind: 'branch', choices };
  }

  private readSequence(isFirst: boolean): Node {
    const items: Node[] = [];
    while (!/^[|)]?$/.test(this.reader.peek())) {
      const item = this.readItem(items, isFirst);
      if (item !== undefined) items.push(item);
    }
    return { kind: 'sequence', items };
  }

  /** The next item; undefined for what stands for nothing. A repeat takes the item before it away. */
  private readItem(before: Node[], isFirst: boolean): Node | undefined {
    const { reader } = this;
    const flags = readFlags(this.bits);
    const start = reader.at;
    const quantifier = readQuantifier(reader);
    if (quantifier !== undefined) return repeatItem(reader, before.pop(), quantifier, start);
    const character = reader.next();
    if (flags.verbose && SPACE.test(character)) return undefined;
    switch (character) {
      case '#':
        if (!flags.verbose) break;
        reader.takeWhile(/^[^\n]$/);
        return undefined;
      case '\\':
        return this.readEscape();
      case '[':
        return { kind: 'one', accepts: readClass(reader, flags) };
      case '.':
        return { kind: 'one', accepts: acceptAny(flags) };
      case '^':
      case '$':
        return makePlace(character, flags);
      case '(':
        return this.readGroup(start, isFirst && before.length === 0);
    }
    return { kind: 'one', accepts: acceptCode(character.codePointAt(0) ?? 0, flags) };
  }

  private readEscape(): Node {
    const { reader } = this;
    const flags = readFlags(this.bits);
    const isOctal = /^[0-7]{3}$/.test(reader.peek() + reader.peek(1) + reader.peek(2));
    if (/[1-9]/.test(reader.peek()) && !isOctal) {
      const start = reader.at;
      return this.referTo(Number(reader.takeWhile(/^[0-9]$/, 2)), start, start - 1);
    }
    if (PLACES.test(reader.peek())) return makePlace(reader.next(), flags);
    const escaped = readEscape(reader, flags);
    const accepts =
      'set' in escaped ? acceptClass(escaped.set, false, flags) : acceptCode(escaped.code, flags);
    return { kind: 'one', accepts };
  }
  private referTo(group: number, at: number, openAt = at): Node {
    this.groups.check(group, at, openAt);
    return { kind: 'reference', group, ignoreCase: readFlags(this.bits).ignoreCase };
  }

  /** What a bracket opens, which began at `start`. */
  private readGroup(start: number, isFirst: boolean): Node | undefined {
    const { reader, groups } = this;
    if (!reader.take('?')) return this.capture(groups.open(), start);
    if (isFlag(reader.peek())) return this.readFlags(start, isFirst);
    const sign = reader.next();
    switch (sign) {
      case '':
        return reader.fail('unexpected end of pattern');
      case 'P':
        return this.readNamed(start);
      case '#':
        reader.takeWhile(/^[^)]$/);
        if (!reader.take(')')) reader.fail('missing ), unterminated comment', start);
        return undefined;
      case ':':
        return { kind: 'group', number: undefined, body: this.readBody(start) };
      case '>':
        return { kind: 'atomic', body: this.readBody(start) };
      case '(':
        return this.readCondition(start);
      case '=':
      case '!':
        return { kind: 'look', body: this.readBody(start), back: 0, negated: sign === '!' };
      case '<':
        return this.readLookBehind(start);
      default:
        return reader.fail(`unknown extension ?${sign}`, start + 1);
    }
  }

  private readNamed(start: number): Node {
    const { reader, groups } = this;
    if (reader.take('<')) return this.capture(groups.open(groups.readName('>')), start);
    if (reader.take('=')) {
      const at = reader.at;
      return this.referTo(groups.find(groups.readName(')'), at), at);
    }
    if (reader.isAtEnd) reader.fail('unexpected end of pattern');
    return reader.fail(`unknown extension ?P${reader.peek()}`, start + 1);
  }

  private capture(number: number, start: number): Node {
    const body = this.readBody(start);
    this.groups.close(number, body);
    return { kind: 'group', number, body };
  }

  private readLookBehind(start: number): Node {
    const { reader } = this;
    const sign = reader.next();
    if (sign === '') reader.fail('unexpected end of pattern');
    if (!/[=!]/.test(sign)) reader.fail(`unknown extension ?<${sign}`, start + 1);
    const behind = this.groups.lookBehind(() => this.readBody(start));
    return { kind: 'look', ...behind, negated: sign === '!' };
  }

  private readCondition(start: number): Node {
    const { reader } = this;
    const group = this.groups.readCondition();
    const [yes, no] = this.nest(start, () => {
      const first = this.readSequence(false);
      const second = reader.take('|') ? this.readSequence(false) : EMPTY;
      if (reader.peek() !== '|') return [first, second] as const;
      return reader.fail('conditional backref with more than two branches');
    });
    return { kind: 'condition', group, yes, no };
  }

  private readFlags(start: number, isFirst: boolean): Node | undefined {
    const outer = this.bits;
    const { bits, scoped } = readInlineFlags(this.reader, outer);
    this.bits = bits;
    if (!(scoped || isFirst)) {
      this.reader.fail('global flags not at the start of the expression', start);
    }
    if (!scoped) return undefined;
    const body = this.readBody(start);
    this.bits = outer;
    return { kind: 'group', number: undefined, body };
  }

  private readBody(start: number): Node {
    return this.nest(start, () => this.readChoices());
  }

  /** Reads what stands in a bracket, which began at `start`, and its end. */
  private nest<Result>(start: number, read: () => Result): Result {
    this.depth += 1;
    const result = read();
    this.depth -= 1;
    if (this.reader.take(')')) return result;
    return this.reader.fail('missing ), unterminated subpattern', start);
  }
}
