import type { ComparisonOperator, Expression, MathOperator } from '../ast';
import { PostfixParser } from './postfix';

const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** Expressions with their operators, from the loosest (`a if b else c`) to the tightest (`**`, signs). */
export class ExpressionParser extends PostfixParser {
  override parseExpression(conditional = true): Expression {
    return conditional ? this.parseConditional() : this.parseLogic('or');
  }

  private parseConditional(): Expression {
    const { start } = this.stream.current;
    let { line } = this.stream.current;
    let node = this.parseLogic('or');
    while (this.stream.skip('name', 'if')) {
      const test = this.parseLogic('or');
      const otherwise = this.stream.skip('name', 'else') ? this.parseConditional() : null;
      node = {
        type: 'Conditional',
        test,
        value: node,
        otherwise,
        start,
        end: this.stream.end,
        line,
      };
      line = this.stream.current.line;
    }
    return node;
  }

  private parseLogic(operator: 'or' | 'and'): Expression {
    const parseOperand = () => (operator === 'or' ? this.parseLogic('and') : this.parseNot());
    return this.parseChain(
      () => this.stream.skip('name', operator),
      parseOperand,
      (left, right, place) => ({ type: 'Logic', operator, left, right, ...place }),
    );
  }

  private parseNot(): Expression {
    const { start, line } = this.stream.current;
    if (!this.stream.skip('name', 'not')) return this.parseComparison();
    const operand = this.parseNot();
    return { type: 'Not', operand, start, end: this.stream.end, line };
  }

  private parseComparison(): Expression {
    const { start } = this.stream.current;
    const first = this.parseMath(0);
    const rest: { operator: ComparisonOperator; operand: Expression }[] = [];
    for (let operator = this.readComparison(); operator !== undefined; ) {
      rest.push({ operator, operand: this.parseMath(0) });
      operator = this.readComparison();
    }
    if (rest.length === 0) return first;
    // Jinja2 looks at the line only when the comparison is behind it.
    const { line } = this.stream.current;
    return { type: 'Comparison', first, rest, start, end: this.stream.end, line };
  }

  private readComparison(): ComparisonOperator | undefined {
    const { current } = this.stream;
    if (current.type === 'operator' && COMPARISONS.has(current.value)) {
      return this.stream.next().value as ComparisonOperator;
    }
    if (this.stream.skip('name', 'in')) return 'in';
    if (!this.stream.isAtName('not')) return undefined;
    const { type, value } = this.stream.following;
    if (type !== 'name' || value !== 'in') return undefined;
    this.stream.next();
    this.stream.next();
    return 'not in';
  }

  /** The levels of arithmetic, each tighter than the one before: + and -, ~, * and its like, **. */
  private parseMath(level: 0 | 1 | 2 | 3): Expression {
    switch (level) {
      case 0:
        return this.parseOperators(['+', '-'], () => this.parseMath(1));
      case 1:
        return this.parseConcat();
      case 2:
        return this.parseOperators(['*', '/', '//', '%'], () => this.parseMath(3));
      case 3:
        return this.parseOperators(['**'], () => this.parseUnary(true));
    }
  }

  private parseOperators(
    operators: readonly MathOperator[],
    parseOperand: () => Expression,
  ): Expression {
    let operator: MathOperator = '+';
    const readOperator = () => {
      const found = operators.find((candidate) => this.stream.skipOperator(candidate));
      operator = found ?? operator;
      return found !== undefined;
    };
    return this.parseChain(readOperator, parseOperand, (left, right, place) => ({
      type: 'Math',
      operator,
      left,
      right,
      ...place,
    }));
  }

  /** Operators of one level, grouped from the left: Jinja2 does so even for `**`. */
  private parseChain(
    readOperator: () => boolean,
    parseOperand: () => Expression,
    join: (
      left: Expression,
      right: Expression,
      place: { start: number; end: number; line: number },
    ) => Expression,
  ): Expression {
    const { start } = this.stream.current;
    let { line } = this.stream.current;
    let left = parseOperand();
    while (readOperator()) {
      const right = parseOperand();
      left = join(left, right, { start, end: this.stream.end, line });
      line = this.stream.current.line;
    }
    return left;
  }

  private parseConcat(): Expression {
    const { start, line } = this.stream.current;
    const first = this.parseMath(2);
    const parts = [first];
    while (this.stream.skipOperator('~')) parts.push(this.parseMath(2));
    if (parts.length === 1) return first;
    return { type: 'Concat', parts, start, end: this.stream.end, line };
  }

  private parseUnary(withFilters: boolean): Expression {
    const { start, line, value } = this.stream.current;
    const signed = this.stream.isAtOperator('-') || this.stream.isAtOperator('+');
    if (signed) this.stream.next();
    const node: Expression = signed
      ? {
          type: 'Sign',
          operator: value === '-' ? '-' : '+',
          operand: this.parseUnary(false),
          start,
          end: this.stream.end,
          line,
        }
      : this.parsePrimary();
    const operand = this.parsePostfix(node);
    return withFilters ? this.parseFilters(operand) : operand;
  }
}
