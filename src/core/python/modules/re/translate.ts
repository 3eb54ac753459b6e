import { PythonError } from '../../errors';
import { classEscape, escapeCode, makeBoundary } from './classes';
import { FLAG_LETTERS, type Flags } from './flags';

/** A Python pattern as JavaScript has it, to be compiled with the flag `v`. */
export interface Translation {
  readonly source: string;
  readonly flags: Flags;
  readonly groupCount: number;
  /** The numbers of named groups. */
  readonly groupIndex: ReadonlyMap<string, number>;
}

const END = '(?![\\s\\S])';
const QUANTIFIER = /[*+?]|\{(\d*)(?:(,)(\d*))?\}/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;

/** Translates Python's syntax of regular expressions. Throws Python's re.error for what it or JavaScript cannot do. */
export function translatePattern(pattern: string, flags: Flags): Translation {
  return new Translator(pattern, flags).run();
}

class Translator {
  private readonly pattern: string;
  private readonly flags: Flags;
  private readonly groupIndex = new Map<string, number>();
  private readonly open: number[] = [];
  /** Where in `source` the bodies of the open groups begin. */
  private readonly bodies: number[] = [];
  /** The last single character or class that is repeated without bound: its place in `source`. */
  private repeated = { start: -1, end: -1, quantifier: '' };
  private groupCount = 0;
  private at = 0;
  private source = '';

  constructor(pattern: string, flags: Flags) {
    this.pattern = pattern;
    this.flags = { ...flags };
  }

  run(): Translation {
    this.readGlobalFlags();
    while (this.at < this.pattern.length) this.source += this.readItem();
    const unclosed = this.open.at(-1);
    if (unclosed !== undefined) this.fail('missing ), unterminated subpattern', unclosed);
    const { source, flags, groupCount, groupIndex } = this;
    return { source, flags, groupCount, groupIndex };
  }

  /** `(?im)`, or several of the kind, at the start of the pattern hold for all of it. */
  private readGlobalFlags(): void {
    const [groups = ''] = /^(?:\(\?[aiLmsux]+\))*/.exec(this.pattern) ?? [];
    for (const letter of groups) {
      const flag = FLAG_LETTERS[letter];
      if (flag !== null && flag !== undefined) this.flags[flag] = true;
    }
    this.at = groups.length;
  }

  private readItem(): string {
    const character = String.fromCodePoint(this.pattern.codePointAt(this.at) ?? 0);
    switch (character) {
      case '\\':
        return this.withQuantifier(this.readEscape());
      case '[':
        return this.withQuantifier(this.readClass());
      case '(':
        return this.readGroup();
      case ')':
        return this.closeGroup();
      case '|':
        this.at += 1;
        return '|';
      default:
        this.at += character.length;
        return this.readCharacter(character);
    }
  }

  private readCharacter(character: string): string {
    if (this.flags.verbose && /\s/.test(character)) return '';
    if (this.flags.verbose && character === '#') return this.skipComment();
    switch (character) {
      case '.':
        return this.withQuantifier(this.flags.dotAll ? '[\\s\\S]' : '[^\\n]');
      case '^':
        return this.flags.multiline ? '(?<![^\\n])' : '(?<![\\s\\S])';
      case '$':
        return this.flags.multiline ? '(?![^\\n])' : `(?=\\n?${END})`;
      case '*':
      case '+':
      case '?':
        return this.fail('nothing to repeat', this.at - 1);
      default:
        return this.withQuantifier(escapeCode(character));
    }
  }

  private skipComment(): string {
    const end = this.pattern.indexOf('\n', this.at);
    this.at = end === -1 ? this.pattern.length : end + 1;
    return '';
  }

  private withQuantifier(atom: string): string {
    QUANTIFIER.lastIndex = this.at;
    const match = QUANTIFIER.exec(this.pattern);
    if (match === null) return atom;
    const [whole, low = '', comma, high = ''] = match;
    if (whole.startsWith('{') && low === '' && comma === undefined) return atom;
    this.at = QUANTIFIER.lastIndex;
    const lazy = this.pattern[this.at] === '?' ? '?' : '';
    this.at += lazy.length;
    if (/[*+{]/.test(this.pattern[this.at] ?? '') && this.isQuantifier()) {
      this.fail(
        lazy === '' && this.pattern[this.at] === '+'
          ? 'possessive quantifiers are not supported'
          : 'multiple repeat',
        this.at,
      );
    }
    const text =
      atom + (whole.startsWith('{') ? `{${low || '0'}${comma ?? ''}${high}}` : whole) + lazy;
    if (lazy === '' && /^[+*]$/.test(whole)) {
      const start = this.source.length;
      this.repeated = { start, end: start + text.length, quantifier: whole };
    }
    return text;
  }

  private isQuantifier(): boolean {
    QUANTIFIER.lastIndex = this.at;
    return QUANTIFIER.test(this.pattern);
  }

  private readEscape(): string {
    const start = this.at;
    const letter = this.pattern[this.at + 1];
    if (letter === undefined) this.fail('bad escape (end of pattern)', start);
    const reference = /^[1-9]\d?/.exec(this.pattern.slice(this.at + 1))?.[0];
    if (reference !== undefined && !/^[0-7]{3}/.test(this.pattern.slice(this.at + 1))) {
      this.at += 1 + reference.length;
      if (Number(reference) > this.groupCount) {
        this.fail(`invalid group reference ${reference}`, start + 1);
      }
      return `(?:\\${reference})`;
    }
    switch (letter) {
      case 'A':
        this.at += 2;
        return '(?<![\\s\\S])';
      case 'Z':
        this.at += 2;
        return END;
      case 'b':
      case 'B':
        this.at += 2;
        return makeBoundary(letter, this.flags.ascii);
      default:
        return this.readCharacterEscape('outside');
    }
  }

  private readCharacterEscape(where: 'inside' | 'outside'): string {
    const escaped = classEscape(this.pattern, this.at, { ascii: this.flags.ascii, where });
    if (escaped === undefined) {
      this.fail(`bad escape \\${this.pattern[this.at + 1] ?? ''}`, this.at);
    }
    this.at = escaped.end;
    return escaped.source;
  }

  private readClass(): string {
    const start = this.at;
    this.at += 1;
    let source = '[';
    if (this.pattern[this.at] === '^') {
      source += '^';
      this.at += 1;
    }
    for (let first = true; first || this.pattern[this.at] !== ']'; first = false) {
      if (this.at >= this.pattern.length) this.fail('unterminated character set', start);
      source += this.readClassItem();
    }
    this.at += 1;
    return `${source}]`;
  }

  private readClassItem(): string {
    const from = this.readClassMember();
    const next = this.pattern[this.at + 1];
    if (this.pattern[this.at] !== '-' || next === undefined || next === ']') return from;
    this.at += 1;
    return `${from}-${this.readClassMember()}`;
  }

  private readClassMember(): string {
    if (this.pattern[this.at] === '\\') return this.readCharacterEscape('inside');
    const character = String.fromCodePoint(this.pattern.codePointAt(this.at) ?? 0);
    this.at += character.length;
    return escapeCode(character);
  }

  private closeGroup(): string {
    if (this.open.pop() === undefined) this.fail('unbalanced parenthesis', this.at);
    this.at += 1;
    const { start, end, quantifier } = this.repeated;
    const isOneRepeat = start === this.bodies.pop() && end === this.source.length;
    const closed = this.withQuantifier(')');
    return isOneRepeat ? (flattenRepeat(quantifier, closed) ?? closed) : closed;
  }

  private readGroup(): string {
    const start = this.at;
    const rest = this.pattern.slice(start);
    const comment = /^\(\?#[^)]*\)/.exec(rest)?.[0];
    if (comment !== undefined) {
      this.at += comment.length;
      return '';
    }
    const plain = /^\(\?(?:[:=!]|<[=!])/.exec(rest)?.[0];
    if (plain !== undefined) return this.openGroup(plain.length, plain);
    if (rest.startsWith('(?P<')) return this.openNamed();
    if (rest.startsWith('(?P=')) return this.readNamedReference();
    if (rest.startsWith('(?')) this.fail('unsupported group extension', start + 1);
    this.groupCount += 1;
    return this.openGroup(1, '(');
  }

  private openGroup(length: number, source: string): string {
    this.open.push(this.at);
    this.bodies.push(this.source.length + source.length);
    this.at += length;
    return source;
  }

  private openNamed(): string {
    const name = this.readName(this.at + 4);
    if (this.groupIndex.has(name)) this.fail(`redefinition of group name '${name}'`, this.at + 4);
    this.groupCount += 1;
    this.groupIndex.set(name, this.groupCount);
    return this.openGroup(name.length + 5, '(');
  }

  private readNamedReference(): string {
    const name = this.readName(this.at + 4);
    const number = this.groupIndex.get(name);
    if (number === undefined) this.fail(`unknown group name '${name}'`, this.at + 4);
    this.at += name.length + 5;
    return this.withQuantifier(`(?:\\${number})`);
  }

  private readName(start: number): string {
    NAME.lastIndex = start;
    const name = NAME.exec(this.pattern)?.[0];
    if (name === undefined) this.fail('bad character in group name', start);
    return name;
  }

  private fail(message: string, at: number): never {
    throw new PythonError('error', `${message} at position ${at}`);
  }
}

/**
 * The end of a group whose body is one repeat and that is repeated itself: `(x+)+` finds what `(x+)` does, in the same
 * order, without trying every way to cut a run of `x` into pieces, of which there are more than anybody can wait for.
 */
function flattenRepeat(inner: string, closed: string): string | undefined {
  if (closed === ')+' || (closed === ')*' && inner === '*')) return ')';
  return closed === ')*' ? ')?' : undefined;
}
