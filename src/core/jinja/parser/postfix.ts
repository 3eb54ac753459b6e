import type { CallNode, CallParts, Expression, FilterNode } from '../ast';
import { LiteralParser } from './literals';

const NO_ARGUMENTS: CallParts = { positional: [], keyword: [], spread: null, keywordSpread: null };

/** What follows an operand: attributes, items, calls, filters and tests. */
export abstract class PostfixParser extends LiteralParser {
  /** An operand with its attributes, items and calls. */
  parsePostfix(operand: Expression): Expression {
    let node = operand;
    for (;;) {
      if (this.stream.isAtOperator('.')) node = this.parseAttribute(node);
      else if (this.stream.isAtOperator('[')) node = this.parseItem(node);
      else if (this.stream.isAtOperator('(')) node = this.parseCall(node);
      else return node;
    }
  }

  /** An operand with its filters and tests. */
  parseFilters(operand: Expression): Expression {
    let node = operand;
    for (;;) {
      if (this.stream.isAtOperator('|')) {
        this.stream.next();
        node = this.parseFilter(node);
      } else if (this.stream.isAtName('is')) node = this.parseTest(node);
      else if (this.stream.isAtOperator('(')) node = this.parseCall(node);
      else return node;
    }
  }

  /** One filter, from its name on. */
  parseFilter(target: Expression | null): FilterNode {
    const { line, start } = this.stream.current;
    const name = this.parseDottedName();
    const parts = this.stream.isAtOperator('(') ? this.parseArguments() : NO_ARGUMENTS;
    const { positional, keyword, spread, keywordSpread } = parts;
    const { end } = this.stream;
    return {
      type: 'Filter',
      name,
      target,
      positional,
      keyword,
      spread,
      keywordSpread,
      start,
      end,
      line,
    };
  }

  /** Filters one after the other, for a block's text: `upper | trim`. */
  parseFilterChain(): FilterNode {
    let filter = this.parseFilter(null);
    while (this.stream.skipOperator('|')) filter = this.parseFilter(filter);
    return filter;
  }

  private parseDottedName(): string {
    let name = this.stream.expect('name').value;
    while (this.stream.skipOperator('.')) name += `.${this.stream.expect('name').value}`;
    return name;
  }

  private parseAttribute(target: Expression): Expression {
    const { line } = this.stream.next();
    const token = this.stream.next();
    const { start } = target;
    const { type, value, end } = token;
    if (type === 'name') return { type: 'Attribute', target, name: value, start, end, line };
    if (type !== 'integer') this.stream.fail('expected name or number', token);
    const constant = { kind: 'integer', digits: value.replaceAll('_', '') } as const;
    const key: Expression = { type: 'Constant', constant, start: token.start, end, line };
    return { type: 'Item', target, key, start, end, line };
  }

  private parseItem(target: Expression): Expression {
    const { line, start } = this.stream.next();
    const keys: Expression[] = [];
    while (!this.stream.isAtOperator(']')) {
      if (keys.length > 0) this.stream.expectOperator(',');
      keys.push(this.parseKey());
    }
    const { end } = this.stream.expectOperator(']');
    const [only] = keys;
    const key: Expression =
      only !== undefined && keys.length === 1
        ? only
        : { type: 'Tuple', items: keys, start, end, line };
    return { type: 'Item', target, key, start: target.start, end, line };
  }

  /** A key or a slice. */
  private parseKey(): Expression {
    const { start, line } = this.stream.current;
    const from = this.stream.isAtOperator(':') ? null : this.parseExpression();
    if (!this.stream.skipOperator(':')) {
      return from ?? this.stream.fail('expected an expression');
    }
    const to = this.isAtKeyEnd(':') ? null : this.parseExpression();
    const step =
      this.stream.skipOperator(':') && !this.isAtKeyEnd() ? this.parseExpression() : null;
    return { type: 'Slice', from, to, step, start, end: this.stream.end, line };
  }

  private isAtKeyEnd(...others: readonly string[]): boolean {
    return [']', ',', ...others].some((operator) => this.stream.isAtOperator(operator));
  }

  private parseCall(callee: Expression): CallNode {
    const { line } = this.stream.current;
    const { positional, keyword, spread, keywordSpread } = this.parseArguments();
    const { start } = callee;
    const { end } = this.stream;
    return { type: 'Call', callee, positional, keyword, spread, keywordSpread, start, end, line };
  }

  private parseArguments(): CallParts {
    const open = this.stream.expectOperator('(');
    const parts = new ArgumentList(() =>
      this.stream.fail('invalid syntax for function call expression', open),
    );
    while (!this.stream.isAtOperator(')')) {
      if (!parts.isEmpty) this.stream.expectOperator(',');
      if (this.stream.isAtOperator(')')) break;
      this.parseArgument(parts);
    }
    this.stream.expectOperator(')');
    return parts;
  }

  private parseArgument(parts: ArgumentList): void {
    const { stream } = this;
    if (stream.skipOperator('*')) parts.addSpread(this.parseExpression());
    else if (stream.skipOperator('**')) parts.addKeywordSpread(this.parseExpression());
    else if (stream.isAt('name') && isOperator(stream.following, '=')) {
      const name = stream.next().value;
      stream.next();
      parts.addKeyword(name, this.parseExpression());
    } else parts.addPositional(this.parseExpression());
  }

  private parseTest(target: Expression): Expression {
    const { line } = this.stream.next();
    const negated = this.stream.skip('name', 'not');
    const name = this.parseDottedName();
    const parts = this.parseTestArguments();
    const place = { start: target.start, end: this.stream.end, line };
    const test: Expression = { type: 'Test', target, name, ...parts, ...place };
    return negated ? { type: 'Not', operand: test, ...place } : test;
  }

  /** In parentheses, or one operand without them: `is divisibleby 3`. */
  private parseTestArguments(): CallParts {
    const { stream } = this;
    if (stream.isAtOperator('(')) return this.parseArguments();
    const { type, value } = stream.current;
    const starts =
      type === 'operator'
        ? value === '[' || value === '{'
        : type === 'name' || type === 'string' || type === 'integer' || type === 'float';
    if (!starts || stream.isAtName('else', 'or', 'and')) return NO_ARGUMENTS;
    if (stream.isAtName('is')) stream.fail('You cannot chain multiple tests with is');
    return { ...NO_ARGUMENTS, positional: [this.parsePostfix(this.parsePrimary())] };
  }
}

/** The arguments of a call as they come: positional ones first, spreads last. */
class ArgumentList implements CallParts {
  readonly positional: Expression[] = [];
  readonly keyword: { readonly name: string; readonly value: Expression }[] = [];
  spread: Expression | null = null;
  keywordSpread: Expression | null = null;
  // A property, so that spreading the parts into a node copies only what CallParts has.
  readonly #fail: () => never;

  constructor(fail: () => never) {
    this.#fail = fail;
  }

  get isEmpty(): boolean {
    return (
      this.positional.length + this.keyword.length === 0 &&
      this.spread === null &&
      this.keywordSpread === null
    );
  }

  addPositional(value: Expression): void {
    if (this.keyword.length > 0 || this.hasSpread) this.#fail();
    this.positional.push(value);
  }

  addKeyword(name: string, value: Expression): void {
    if (this.keywordSpread !== null) this.#fail();
    this.keyword.push({ name, value });
  }

  addSpread(value: Expression): void {
    if (this.hasSpread) this.#fail();
    this.spread = value;
  }

  addKeywordSpread(value: Expression): void {
    if (this.keywordSpread !== null) this.#fail();
    this.keywordSpread = value;
  }

  private get hasSpread(): boolean {
    return this.spread !== null || this.keywordSpread !== null;
  }
}

function isOperator(token: { readonly type: string; readonly value: string }, operator: string) {
  return token.type === 'operator' && token.value === operator;
}
