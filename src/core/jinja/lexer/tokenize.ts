import { quoteText } from '../../python/quote';
import { isIdentifier } from '../../python/text/classify';
import { toCodePoints } from '../../python/text/codePoints';
import { isSpace, stripEnd } from '../../python/text/whitespace';
import type { SyntaxOptions } from '../options';
import { compileDelimiters, type Delimiters, type Opening } from './delimiters';
import { readLexeme } from './expressionTokens';
import { LineIndex } from './lineIndex';
import { unescapeString } from './stringLiteral';
import { SyntaxFailure } from './syntaxError';
import type { Token, TokenType } from './token';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const TRAILING_NEWLINE = /(?:\r\n|\r|\n)$/;
const NEWLINE = /\r\n|\r|\n/g;

/** The tokens of a template, up to the place where they cannot be read on; the last one marks the end. */
export interface TokenList {
  readonly tokens: readonly Token[];
  /** Why there are no more: to be thrown by whoever comes that far, for what is wrong before counts first. */
  readonly failure: SyntaxFailure | null;
}

/** Turns templates of one syntax into tokens. */
export type Tokenizer = (source: string) => TokenList;

/** Makes the tokenizer of a syntax. */
export function makeTokenizer(syntax: SyntaxOptions): Tokenizer {
  const delimiters = compileDelimiters(syntax);
  return (source) => new Lexer(source, syntax, delimiters).run();
}

class Lexer {
  private readonly source: string;
  private readonly syntax: SyntaxOptions;
  private readonly delimiters: Delimiters;
  private readonly lines: LineIndex;
  private readonly tokens: Token[] = [];
  private readonly hasReturns: boolean;
  private at = 0;
  // Whether the text at `at` starts a line: lstrip_blocks strips the spaces before a tag only then.
  private startsLine = true;

  constructor(source: string, syntax: SyntaxOptions, delimiters: Delimiters) {
    this.source = syntax.keepTrailingNewline ? source : source.replace(TRAILING_NEWLINE, '');
    this.syntax = syntax;
    this.delimiters = delimiters;
    this.lines = new LineIndex(source);
    this.hasReturns = source.includes('\r');
  }

  run(): TokenList {
    const failure = this.readAll();
    const line = this.tokens.at(-1)?.line ?? 1;
    this.push('end', '', this.source.length, line);
    return { tokens: this.tokens, failure };
  }

  private readAll(): SyntaxFailure | null {
    const { opening } = this.delimiters;
    try {
      for (;;) {
        opening.lastIndex = this.at;
        const match = opening.exec(this.source);
        if (match === null) break;
        this.readOpening(match);
      }
    } catch (error) {
      if (error instanceof SyntaxFailure) return error;
      throw error;
    }
    this.pushText(this.source.slice(this.at), this.source.length);
    return null;
  }

  private readOpening(match: RegExpExecArray): void {
    const group = match.findIndex((sign, at) => at > 0 && sign !== undefined);
    const kind: Opening = this.delimiters.openingKinds[group - 1] ?? 'block';
    const text = this.source.slice(this.at, match.index);
    this.pushText(this.stripBefore(text, match[group] ?? '', kind !== 'variable'), match.index);
    const end = match.index + match[0].length;
    this.readInside(kind, match.index, end);
    this.startsLine = /[\r\n]/.test(this.source[this.at - 1] ?? '');
  }

  private readInside(kind: Opening, start: number, end: number): void {
    switch (kind) {
      case 'variable':
        this.readTag('variable', start, end);
        return;
      case 'block':
      case 'lineStatement':
        this.readTag(kind, start, end);
        return;
      case 'comment':
        this.at = this.findEnd(this.delimiters.commentEnd, end, 'Missing end of comment tag').end;
        return;
      case 'lineComment':
        this.at = end + (/^[^\r\n]*/.exec(this.source.slice(end))?.[0].length ?? 0);
        return;
      case 'raw':
        this.at = end;
        this.startsLine = /[\r\n]/.test(this.source[end - 1] ?? '');
        this.readRaw(this.delimiters.rawEnd, 'Missing end of raw directive');
        return;
    }
  }

  /** Keeps everything up to a closing tag as text, and passes over the tag. */
  private readRaw(closing: RegExp, missing: string): void {
    const close = this.findEnd(closing, this.at, missing);
    const text = this.source.slice(this.at, close.start);
    this.pushText(this.stripBefore(text, close.sign, true), close.start);
    this.at = close.end;
  }

  private findEnd(
    pattern: RegExp,
    from: number,
    missing: string,
  ): { start: number; end: number; sign: string } {
    // Jinja2 lets a template end right behind the opening tag.
    if (from >= this.source.length) return { start: from, end: from, sign: '' };
    pattern.lastIndex = from;
    const match = pattern.exec(this.source);
    if (match === null) throw new SyntaxFailure(missing, this.place(from));
    return { start: match.index, end: pattern.lastIndex, sign: match[1] ?? '' };
  }

  private readTag(kind: 'variable' | 'block' | 'lineStatement', start: number, end: number): void {
    const first = this.tokens.length;
    this.push(
      kind === 'variable' ? 'variableBegin' : 'blockBegin',
      '',
      end,
      this.lineOf(start),
      start,
    );
    this.at = end;
    const closing = this.closingOf(kind);
    const open: string[] = [];
    while (open.length > 0 || !this.readClosing(closing, kind)) {
      if (this.at >= this.source.length) return;
      this.readExpressionToken(open);
    }
    if (kind === 'block' && this.opensDocs(first)) this.readDocs();
  }

  private closingOf(kind: 'variable' | 'block' | 'lineStatement'): RegExp {
    if (kind === 'variable') return this.delimiters.variableEnd;
    return kind === 'block' ? this.delimiters.blockEnd : this.delimiters.lineStatementEnd;
  }

  private readClosing(closing: RegExp, kind: 'variable' | 'block' | 'lineStatement'): boolean {
    closing.lastIndex = this.at;
    if (!closing.test(this.source)) return false;
    const type = kind === 'variable' ? 'variableEnd' : 'blockEnd';
    this.push(type, '', closing.lastIndex, this.lineOf(this.at), this.at);
    this.at = closing.lastIndex;
    return true;
  }

  private readExpressionToken(open: string[]): void {
    const lexeme = readLexeme(this.source, this.at);
    if (lexeme === undefined) {
      const character = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
      throw new SyntaxFailure(
        `unexpected char ${quoteText(character)} at ${toCodePoints(this.source, this.at)}`,
        this.place(this.at),
      );
    }
    const start = this.at;
    this.at = lexeme.end;
    if (lexeme.type === 'space') return;
    const spelling = this.source.slice(start, lexeme.end);
    if (lexeme.type === 'operator') this.balance(spelling, open, start);
    const value = this.readValue(lexeme.type, spelling, start);
    this.push(lexeme.type, value, lexeme.end, this.lineOf(start), start);
  }

  private readValue(type: TokenType, spelling: string, start: number): string {
    if (type === 'name' && !isIdentifier(spelling)) {
      throw new SyntaxFailure('Invalid character in identifier', this.place(start));
    }
    if (type !== 'string') return spelling;
    return unescapeString(this.normalizeNewlines(spelling.slice(1, -1)), (reason) => {
      throw new SyntaxFailure(reason, this.place(start));
    });
  }

  /** Follows brackets, inside of which the closing delimiter is no delimiter: `{{ {'a': {}} }}`. */
  private balance(operator: string, open: string[], start: number): void {
    const closing = CLOSING[operator];
    if (closing !== undefined) open.push(closing);
    if (operator !== ')' && operator !== ']' && operator !== '}') return;
    const expected = open.pop();
    if (expected === operator) return;
    const hint = expected === undefined ? '' : `, expected '${expected}'`;
    throw new SyntaxFailure(`unexpected '${operator}'${hint}`, this.place(start));
  }

  private opensDocs(first: number): boolean {
    const name = this.tokens[first + 1];
    return name?.type === 'name' && name.value === 'docs' && this.syntax.extensions.includes('dbt');
  }

  /** The body of a docs block is prose, whatever braces it has. */
  private readDocs(): void {
    const close = this.findDocsEnd();
    const text = this.source.slice(this.at, close.start);
    this.pushText(close.sign === '-' ? stripEnd(text) : text, close.start);
    const line = this.lineOf(close.start);
    this.push('blockBegin', '', close.start, line, close.start);
    this.push('name', 'enddocs', close.end, line, close.start);
    this.push('blockEnd', '', close.end, line, close.end);
    this.at = close.end;
  }

  /** The tag that ends a docs block; one in a comment or in raw text does not. */
  private findDocsEnd(): { start: number; end: number; sign: string } {
    const { docsEnd, docsSkip } = this.delimiters;
    let from = this.at;
    for (;;) {
      const close = this.findEnd(docsEnd, from, 'Missing end of docs block');
      docsSkip.lastIndex = from;
      const skipped = docsSkip.exec(this.source);
      if (skipped === null || skipped.index >= close.start) return close;
      from = docsSkip.lastIndex;
    }
  }

  private stripBefore(text: string, sign: string, isBlock: boolean): string {
    if (sign === '-') return stripEnd(text);
    if (sign === '+' || !isBlock || !this.syntax.lstripBlocks) return text;
    const lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    const startsLine = lineStart > 0 || this.startsLine;
    return startsLine && isSpace(text.slice(lineStart)) ? text.slice(0, lineStart) : text;
  }

  private pushText(text: string, end: number): void {
    if (text === '') return;
    this.push('text', this.normalizeNewlines(text), end, this.lineOf(this.at), this.at);
  }

  private normalizeNewlines(text: string): string {
    const { newlineSequence } = this.syntax;
    if (!this.hasReturns && newlineSequence === '\n') return text;
    return text.replace(NEWLINE, newlineSequence);
  }

  private push(type: TokenType, value: string, end: number, line: number, start = end): void {
    this.tokens.push({ type, value, start, end, line });
  }

  private lineOf(offset: number): number {
    return this.lines.lineOf(offset);
  }

  private place(offset: number): { start: number; line: number } {
    return { start: offset, line: this.lineOf(offset) };
  }
}
