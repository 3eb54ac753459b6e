import type { ComparisonOperator, Expression, MathOperator } from '../ast';
import { PostfixParser } from './postfix';

const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

// How tightly operators bind; `~` joins any number of operands at once.
const LEVELS: ReadonlyMap<string, number> = new Map([
  ['+', 0],
  ['-', 0],
  ['~', 1],
  ['*', 2],
  ['/', 2],
  ['//', 2],
  ['%', 2],
  ['**', 3],
]);

/** Expressions with their operators, from the loosest (`a if b else c`) to the tightest (signs). */
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
      const { end } = this.stream;
      node = { type: 'Conditional', test, value: node, otherwise, start, end, line };
      line = this.stream.current.line;
    }
    return node;
  }

  private parseLogic(operator: 'or' | 'and'): Expression {
    const { start } = this.stream.current;
    let { line } = this.stream.current;
    let left = this.parseLogicOperand(operator);
    while (this.stream.skip('name', operator)) {
      const right = this.parseLogicOperand(operator);
      left = { type: 'Logic', operator, left, right, start, end: this.stream.end, line };
      line = this.stream.current.line;
    }
    return left;
  }

  private parseLogicOperand(operator: 'or' | 'and'): Expression {
    return operator === 'or' ? this.parseLogic('and') : this.parseNot();
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
    let operator = this.readComparison();
    if (operator === undefined) return first;
    const rest: { operator: ComparisonOperator; operand: Expression }[] = [];
    while (operator !== undefined) {
      rest.push({ operator, operand: this.parseMath(0) });
      operator = this.readComparison();
    }
    // Jinja2 looks at the line only when the comparison is behind it.
    const { line } = this.stream.current;
    return { type: 'Comparison', first, rest, start, end: this.stream.end, line };
  }

  private readComparison(): ComparisonOperator | undefined {
    const { current } = this.stream;
    if (current.type === 'operator' && COMPARISONS.has(current.value)) {
      return this.stream.next().value as ComparisonOperator;
    }
    if (current.type !== 'name') return undefined;
    if (this.stream.skip('name', 'in')) return 'in';
    if (current.value !== 'not') return undefined;
    const { type, value } = this.stream.following;
    if (type !== 'name' || value !== 'in') return undefined;
    this.stream.next();
    this.stream.next();
    return 'not in';
  }

  /** Operators of a level or a tighter one, grouped from the left: Jinja2 does so even for `**`. */
  private parseMath(lowest: number): Expression {
    const { stream } = this;
    const { start, line: firstLine } = stream.current;
    let left = this.parseUnary(true);
    let level: number | undefined;
    for (;;) {
      const { type, value, line: ownLine } = stream.current;
      const next = type === 'operator' ? LEVELS.get(value) : undefined;
      if (next === undefined || next < lowest) return left;
      if (value === '~') {
        left = this.parseConcat(left, firstLine);
        continue;
      }
      // A second operator of one level has the line where it stands, the first that of the first operand.
      const line = next === level ? ownLine : firstLine;
      level = next;
      stream.next();
      const right = this.parseMath(next + 1);
      const operator = value as MathOperator;
      left = { type: 'Math', operator, left, right, start, end: stream.end, line };
    }
  }

  private parseConcat(first: Expression, line: number): Expression {
    const { start } = first;
    const parts = [first];
    while (this.stream.skipOperator('~')) parts.push(this.parseMath(2));
    return { type: 'Concat', parts, start, end: this.stream.end, line };
  }

  private parseUnary(withFilters: boolean): Expression {
    const { start, line, type, value } = this.stream.current;
    let node: Expression;
    if (type === 'operator' && (value === '-' || value === '+')) {
      this.stream.next();
      const operand = this.parseUnary(false);
      node = { type: 'Sign', operator: value, operand, start, end: this.stream.end, line };
    } else node = this.parsePrimary();
    const operand = this.parsePostfix(node);
    return withFilters ? this.parseFilters(operand) : operand;
  }
}
