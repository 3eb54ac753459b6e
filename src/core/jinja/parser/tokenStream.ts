import { quoteText } from '../../python/quote';
import { SyntaxFailure } from '../lexer/syntaxError';
import { describeToken, type Token, type TokenType } from '../lexer/token';
import type { TokenList } from '../lexer/tokenize';

/** The tokens of a template, read from front to back. */
export class TokenStream {
  private readonly tokens: readonly Token[];
  private readonly failure: SyntaxFailure | null;
  private readonly last: Token;
  private at = -1;

  constructor({ tokens, failure }: TokenList) {
    this.tokens = tokens;
    this.failure = failure;
    const last = tokens.at(-1);
    if (last === undefined) throw new Error('a token stream ends with an end token');
    this.last = last;
    this.advance();
  }

  get current(): Token {
    return this.tokens[this.at] ?? this.last;
  }

  /** The token behind the current one. */
  get following(): Token {
    const token = this.tokens[this.at + 1] ?? this.last;
    if (token === this.last && this.failure !== null) throw this.failure;
    return token;
  }

  /** Where the last token that was read ends. */
  get end(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }

  /** Reads the current token. */
  next(): Token {
    const token = this.current;
    this.advance();
    return token;
  }

  isAt(type: TokenType, value?: string): boolean {
    const { current } = this;
    return current.type === type && (value === undefined || current.value === value);
  }

  isAtOperator(operator: string): boolean {
    return this.isAt('operator', operator);
  }

  /** Whether a name of these is next. */
  isAtName(...names: readonly string[]): boolean {
    return this.current.type === 'name' && names.includes(this.current.value);
  }

  /** Reads the token if it is next; false otherwise. */
  skip(type: TokenType, value?: string): boolean {
    const found = this.isAt(type, value);
    if (found) this.advance();
    return found;
  }

  skipOperator(operator: string): boolean {
    return this.skip('operator', operator);
  }

  /** Reads the token that must be next; fails when another one is. */
  expect(type: TokenType, value?: string): Token {
    if (this.isAt(type, value)) return this.next();
    const expected = describeToken({ type, value: value ?? type });
    if (this.current.type === 'end') {
      this.fail(`unexpected end of template, expected ${quoteText(expected)}.`);
    }
    const got = quoteText(describeToken(this.current));
    return this.fail(`expected token ${quoteText(expected)}, got ${got}`);
  }

  expectOperator(operator: string): Token {
    return this.expect('operator', operator);
  }

  private advance(): void {
    this.at += 1;
    if (this.failure !== null && this.current === this.last) throw this.failure;
  }

  /** Throws a syntax error, at the current token unless another place is given. */
  fail(
    message: string,
    place: { readonly start: number; readonly line: number } = this.current,
    kind?: SyntaxFailure['kind'],
  ): never {
    throw new SyntaxFailure(message, place, kind);
  }
}
