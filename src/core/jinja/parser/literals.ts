import { quoteText } from '../../python/quote';
import type { Constant, Expression } from '../ast';
import { describeToken, type Token } from '../lexer/token';
import type { TokenStream } from './tokenStream';

const NAMED_CONSTANTS: ReadonlyMap<string, Constant> = new Map<string, Constant>([
  ['true', { kind: 'boolean', value: true }],
  ['True', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ['False', { kind: 'boolean', value: false }],
  ['none', { kind: 'none' }],
  ['None', { kind: 'none' }],
]);

export interface TupleOptions {
  /** Items are plain operands, as in the target of a loop. */
  readonly simple?: boolean;
  /** Items may be `a if b else c`. */
  readonly conditional?: boolean;
  /** The tuple stands in parentheses of its own, and may be empty. */
  readonly parenthesized?: boolean;
}

/** Constants, names, tuples, lists and dicts: what an expression is built of. */
export abstract class LiteralParser {
  readonly stream: TokenStream;

  constructor(stream: TokenStream) {
    this.stream = stream;
  }

  /** An expression; without `conditional` it ends before an `if`. */
  abstract parseExpression(conditional?: boolean): Expression;

  /** One operand, without what may follow it. */
  parsePrimary(): Expression {
    const token = this.stream.current;
    switch (token.type) {
      case 'name':
        return this.parseName();
      case 'string':
        return this.parseString();
      case 'integer':
      case 'float':
        this.stream.next();
        return makeConstant(numberConstant(token), token, token.end);
      case 'operator':
        if (token.value === '(') return this.parseParenthesis();
        if (token.value === '[') return this.parseList();
        if (token.value === '{') return this.parseDict();
        break;
      default:
        break;
    }
    return this.stream.fail(`unexpected ${quoteText(describeToken(token))}`, token);
  }

  /** Expressions with commas between them; one alone is itself and no tuple. */
  parseTuple(options: TupleOptions = {}): Expression {
    const { stream } = this;
    const first = stream.current;
    const items: Expression[] = [];
    let isTuple = false;
    let { line } = first;
    while (!this.isTupleEnd()) {
      items.push(
        options.simple === true
          ? this.parsePrimary()
          : this.parseExpression(options.conditional ?? true),
      );
      if (!stream.skipOperator(',')) break;
      isTuple = true;
      line = stream.current.line;
    }
    const [only] = items;
    if (!isTuple && only !== undefined) return only;
    if (!isTuple && options.parenthesized !== true) {
      const got = quoteText(describeToken(stream.current));
      stream.fail(`Expected an expression, got ${got}`);
    }
    return { type: 'Tuple', items, start: first.start, end: stream.end, line };
  }

  /** No name ends a tuple: to Jinja2 the `in` of `{% for x, in list %}` is one of its items. */
  private isTupleEnd(): boolean {
    const { stream } = this;
    return stream.isAt('variableEnd') || stream.isAt('blockEnd') || stream.isAtOperator(')');
  }

  private parseName(): Expression {
    const token = this.stream.next();
    const { value: name, start, end, line } = token;
    const constant = NAMED_CONSTANTS.get(name);
    if (constant !== undefined) return makeConstant(constant, token, end);
    return { type: 'Name', name, start, end, line };
  }

  /** Strings side by side are one, as in Python. */
  private parseString(): Expression {
    const first = this.stream.next();
    let { value } = first;
    while (this.stream.isAt('string')) value += this.stream.next().value;
    return makeConstant({ kind: 'string', value }, first, this.stream.end);
  }

  private parseParenthesis(): Expression {
    const { start } = this.stream.next();
    const inner = this.parseTuple({ parenthesized: true });
    this.stream.expectOperator(')');
    return { ...inner, start, end: this.stream.end };
  }

  private parseList(): Expression {
    const { start, line } = this.stream.next();
    const items = this.parseItems(']', () => this.parseExpression());
    return { type: 'List', items, start, end: this.stream.end, line };
  }

  private parseDict(): Expression {
    const { start, line } = this.stream.next();
    const items = this.parseItems('}', () => {
      const key = this.parseExpression();
      this.stream.expectOperator(':');
      return { key, value: this.parseExpression() };
    });
    return { type: 'Dict', items, start, end: this.stream.end, line };
  }

  private parseItems<Item>(closing: string, parseItem: () => Item): Item[] {
    const items: Item[] = [];
    while (!this.stream.isAtOperator(closing)) {
      if (items.length > 0) this.stream.expectOperator(',');
      if (this.stream.isAtOperator(closing)) break;
      items.push(parseItem());
    }
    this.stream.expectOperator(closing);
    return items;
  }
}

function makeConstant(constant: Constant, { start, line }: Token, end: number): Expression {
  return { type: 'Constant', constant, start, end, line };
}

function numberConstant({ type, value }: Token): Constant {
  const digits = value.replaceAll('_', '').toLowerCase();
  return type === 'float' ? { kind: 'float', digits } : { kind: 'integer', digits };
}
