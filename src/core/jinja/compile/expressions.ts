import { Dict } from '../../python/dict';
import { equals } from '../../python/equality';
import { computeBinary, computeSign, isContained } from '../../python/operators';
import { isOrdered } from '../../python/ordering';
import { toText } from '../../python/repr';
import { Slice } from '../../python/slice';
import { appendText } from '../../python/text/codePoints';
import { isTrue } from '../../python/truth';
import { Tuple } from '../../python/tuple';
import { PyObject, type Value } from '../../python/value';
import { spendOnResult } from '../../python/work';
import type { ComparisonOperator, Constant, Expression } from '../ast';
import { getAttribute, getItem, getSlice } from '../runtime/attributes';
import type { Evaluate } from '../runtime/frame';
import { escapeValue, Markup } from '../runtime/markup';
import { compileCall, compileFilter, compileTest } from './calls';
import { type CompileScope, compilePeek } from './compileScope';
import { compileFolded, refuseToFold } from './fold';
import { compileTruth } from './truth';

type Node<Type extends Expression['type']> = Extract<Expression, { readonly type: Type }>;

/** Compiles an expression to a function of the frame that it runs in. */
export function compileExpression(node: Expression, scope: CompileScope): Evaluate {
  return compileFolded(node, scope) ?? compileUnfolded(node, scope);
}

function compileUnfolded(node: Expression, scope: CompileScope): Evaluate {
  switch (node.type) {
    case 'Constant': {
      const value = constantValue(node.constant);
      return () => value;
    }
    case 'Name':
      return compileName(node.name, scope);
    case 'List':
    case 'Tuple':
      return compileSequence(node, scope);
    case 'Dict':
      return compileDict(node, scope);
    case 'Attribute':
      return compileAttribute(node, scope);
    case 'Item':
      return compileItem(node, scope);
    case 'Slice':
      return compileSlice(node, scope);
    case 'Call':
      return compileCall(node, scope);
    case 'Filter':
      return compileFilter(node, scope);
    case 'Test':
      return compileTest(node, scope);
    case 'Not':
      return compileNot(node, scope);
    case 'Sign':
      return compileSign(node, scope);
    case 'Math':
      return compileMath(node, scope);
    case 'Logic':
      return compileLogic(node, scope);
    case 'Comparison':
      return compileComparison(node, scope);
    case 'Concat':
      return compileConcat(node, scope);
    case 'Conditional':
      return compileConditional(node, scope);
  }
}

/** The value of a literal. */
export function constantValue(constant: Constant): Value {
  switch (constant.kind) {
    case 'none':
      return null;
    case 'boolean':
    case 'string':
      return constant.value;
    case 'integer':
      return BigInt(constant.digits);
    case 'float':
      return Number(constant.digits);
  }
}

function compileName(name: string, scope: CompileScope): Evaluate {
  if (scope.flags.folding) return refuseToFold;
  const peek = compilePeek(scope.frame.resolve(name));
  const { engine } = scope;
  return (frame) => {
    const value = peek(frame);
    return value === undefined ? engine.makeUndefined({ name }) : value;
  };
}

function compileSequence(node: Node<'List' | 'Tuple'>, scope: CompileScope): Evaluate {
  const items = node.items.map((item) => scope.expression(item));
  return node.type === 'List'
    ? (frame) => items.map((item) => item(frame))
    : (frame) => new Tuple(items.map((item) => item(frame)));
}

function compileDict(node: Node<'Dict'>, scope: CompileScope): Evaluate {
  const site = scope.site(node);
  const items = node.items.map(({ key, value }) => ({
    key: scope.expression(key),
    value: scope.expression(value),
  }));
  return (frame) => {
    // Python evaluates all of them before it asks for the first hash.
    const entries = items.map(({ key, value }) => [key(frame), value(frame)] as const);
    frame.render.site = site;
    return new Dict(entries);
  };
}

function compileAttribute(node: Node<'Attribute'>, scope: CompileScope): Evaluate {
  const target = scope.expression(node.target);
  const site = scope.site(node);
  const { engine } = scope;
  const { name } = node;
  return (frame) => {
    const object = target(frame);
    frame.render.site = site;
    return getAttribute(engine, object, name);
  };
}

function compileItem(node: Node<'Item'>, scope: CompileScope): Evaluate {
  const target = scope.expression(node.target);
  const key = scope.expression(node.key);
  const site = scope.site(node);
  const { engine } = scope;
  // Jinja2 leaves slices to Python, which has no undefined values, unless it knows the result when it compiles.
  const find = node.key.type === 'Slice' && !scope.flags.folding ? getSlice : getItem;
  return (frame) => {
    const object = target(frame);
    const name = key(frame);
    frame.render.site = site;
    return find(engine, object, name);
  };
}

function compileSlice(node: Node<'Slice'>, scope: CompileScope): Evaluate {
  const [from, to, step] = [node.from, node.to, node.step].map((bound) =>
    bound === null ? () => null : scope.expression(bound),
  ) as [Evaluate, Evaluate, Evaluate];
  return (frame) => new Slice(from(frame), to(frame), step(frame));
}

function compileNot(node: Node<'Not'>, scope: CompileScope): Evaluate {
  const operand = compileTruth(node.operand, scope);
  return (frame) => !operand(frame);
}

function compileSign(node: Node<'Sign'>, scope: CompileScope): Evaluate {
  const operand = scope.expression(node.operand);
  const site = scope.site(node);
  const { operator } = node;
  return (frame) => {
    const value = operand(frame);
    frame.render.site = site;
    return computeSign(operator, value);
  };
}

function compileMath(node: Node<'Math'>, scope: CompileScope): Evaluate {
  const left = scope.expression(node.left);
  const right = scope.expression(node.right);
  const site = scope.site(node);
  const { operator } = node;
  return (frame) => {
    const value = left(frame);
    const other = right(frame);
    frame.render.site = site;
    return computeBinary(operator, value, other);
  };
}

function compileLogic(node: Node<'Logic'>, scope: CompileScope): Evaluate {
  const left = scope.expression(node.left);
  const right = scope.expression(node.right);
  const site = scope.site(node.left);
  const stopsAt = node.operator === 'or';
  return (frame) => {
    const value = left(frame);
    frame.render.site = site;
    return isTrue(value) === stopsAt ? value : right(frame);
  };
}

function compileComparison(node: Node<'Comparison'>, scope: CompileScope): Evaluate {
  const first = scope.expression(node.first);
  const site = scope.site(node);
  const rest = node.rest.map(({ operator, operand }) => ({
    operator,
    operand: scope.expression(operand),
  }));
  return (frame) => {
    let value = first(frame);
    for (const { operator, operand } of rest) {
      const other = operand(frame);
      frame.render.site = site;
      if (!compareValues(operator, value, other)) return false;
      value = other;
    }
    return true;
  };
}

function compareValues(operator: ComparisonOperator, left: Value, right: Value): boolean {
  switch (operator) {
    case '==':
      return equals(left, right);
    case '!=':
      return !equals(left, right);
    case 'in':
      return isContained(left, right);
    case 'not in':
      return !isContained(left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return isOrdered(operator, left, right);
  }
}

function compileConcat(node: Node<'Concat'>, scope: CompileScope): Evaluate {
  const parts = node.parts.map((part) => scope.expression(part));
  const site = scope.site(node);
  return (frame) => {
    const values = parts.map((part) => part(frame));
    frame.render.site = site;
    const marked = frame.autoescape && values.some(hasHtml);
    if (!marked) return spendOnResult(values.map(toText).reduce(appendText));
    return new Markup(values.map((value) => escapeValue(value).text).join(''));
  };
}

function hasHtml(value: Value): boolean {
  return value instanceof PyObject && value.getAttribute('__html__') !== undefined;
}

function compileConditional(node: Node<'Conditional'>, scope: CompileScope): Evaluate {
  const inside = scope.withFlags({ conditional: true });
  const test = compileTruth(node.test, inside);
  const value = inside.expression(node.value);
  const { engine } = scope;
  const hint = `the inline if-expression on line ${node.line} evaluated to false and no else section was defined.`;
  const otherwise: Evaluate =
    node.otherwise === null
      ? () => engine.makeUndefined({ hint, lenient: true })
      : inside.expression(node.otherwise);
  return (frame) => (test(frame) ? value(frame) : otherwise(frame));
}
