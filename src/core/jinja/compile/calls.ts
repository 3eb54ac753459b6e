import { callValue, callWith, NO_KEYWORDS } from '../../python/call';
import { Dict } from '../../python/dict';
import { PythonError, typeError } from '../../python/errors';
import { iterate } from '../../python/iteration';
import { toText } from '../../python/repr';
import { typeName } from '../../python/typeName';
import type { CallArguments, Value } from '../../python/value';
import type { CallNode, CallParts, Expression, FilterNode, Place } from '../ast';
import { getAttribute } from '../runtime/attributes';
import type { Engine, Evaluate, Frame, Operation } from '../runtime/frame';
import { Markup } from '../runtime/markup';
import { Undefined } from '../runtime/undefined';
import type { CompileScope } from './compileScope';
import { isContextFilter } from './constants';
import { refuseToFold } from './fold';

type TestNode = Extract<Expression, { readonly type: 'Test' }>;
type EvaluateCall = (frame: Frame, first?: Value) => CallArguments;

/** Compiles a call. */
export function compileCall(
  node: CallNode,
  scope: CompileScope,
  makeCaller?: (frame: Frame) => Value,
): Evaluate {
  if (scope.flags.folding) return refuseToFold;
  const callee = scope.expression(node.callee);
  const evaluateCall = compileArguments(node, scope, makeCaller);
  return (frame) => {
    const value = callee(frame);
    const call = evaluateCall(frame);
    frame.render.autoescape = frame.autoescape;
    return callValue(value, call);
  };
}

/** Compiles a filter; the value of one at the head of a block is what the frame's capture gave. */
export function compileFilter(
  node: FilterNode,
  scope: CompileScope,
  captured?: (frame: Frame) => Value,
): Evaluate {
  if (scope.flags.folding && isContextFilter(node)) return refuseToFold;
  const target = node.target === null ? captured : compileTarget(node.target, scope, captured);
  if (target === undefined) throw new Error('a filter without a value');
  return compileOperation(node, scope, {
    target,
    operation: findOperation(node, scope, 'filter'),
  });
}

function compileTarget(
  node: Expression,
  scope: CompileScope,
  captured?: (frame: Frame) => Value,
): Evaluate {
  return node.type === 'Filter' && captured !== undefined
    ? compileFilter(node, scope, captured)
    : scope.expression(node);
}

/** Compiles a test. */
export function compileTest(node: TestNode, scope: CompileScope): Evaluate {
  return compileOperation(node, scope, {
    target: scope.expression(node.target),
    operation: findOperation(node, scope, 'test'),
  });
}

function compileOperation(
  node: FilterNode | TestNode,
  scope: CompileScope,
  { target, operation }: { readonly target: Evaluate; readonly operation: Operation },
): Evaluate {
  const evaluateCall = compileArguments(node, scope);
  const { engine } = scope;
  return (frame) => {
    const call = evaluateCall(frame, target(frame));
    const isNative = frame.render.parts !== null;
    return operation({ engine, autoescape: frame.autoescape, isNative }, call);
  };
}

/** The filter or test of a name. One that does not exist fails now, or when it is reached if that is not certain. */
function findOperation(
  { name, start, line }: FilterNode | TestNode,
  scope: CompileScope,
  kind: 'filter' | 'test',
): Operation {
  const table = kind === 'filter' ? scope.engine.filters : scope.engine.tests;
  const operation = table.get(name);
  if (operation !== undefined) return operation;
  if (scope.flags.folding) return refuseToFold;
  if (!scope.flags.conditional) scope.fail(`No ${kind} named '${name}'.`, { start, line });
  return () => {
    throw new PythonError('TemplateRuntimeError', `No ${kind} named '${name}' found.`);
  };
}

/** Evaluates arguments; from then on errors are those of the call itself. */
function compileArguments(
  node: CallParts & Place,
  scope: CompileScope,
  makeCaller?: (frame: Frame) => Value,
): EvaluateCall {
  const positional = node.positional.map((argument) => scope.expression(argument));
  const keyword = compileKeywords(node, scope, makeCaller);
  const spread = node.spread === null ? null : scope.expression(node.spread);
  const site = scope.site(node);
  return (frame, first) => {
    const values: Value[] = first === undefined ? [] : [first];
    for (const argument of positional) values.push(argument(frame));
    if (spread !== null) {
      const rest = spread(frame);
      frame.render.site = site;
      values.push(...iterate(rest));
    }
    const call = { positional: values, keyword: keyword(frame) };
    frame.render.site = site;
    return call;
  };
}

/** Keywords in the order in which they are written, then a call block's `caller`, then those of `**`. */
function compileKeywords(
  node: CallParts & Place,
  scope: CompileScope,
  makeCaller?: (frame: Frame) => Value,
): (frame: Frame) => ReadonlyMap<string, Value> {
  checkRepeats(node, scope, makeCaller === undefined ? [] : ['caller']);
  const named = node.keyword.map(({ name, value }) => [name, scope.expression(value)] as const);
  if (makeCaller !== undefined) named.push(['caller', makeCaller]);
  const evaluateNamed = (frame: Frame) =>
    new Map(named.map(([name, value]) => [name, value(frame)]));
  if (node.keywordSpread === null) return named.length === 0 ? () => NO_KEYWORDS : evaluateNamed;
  const spread = scope.expression(node.keywordSpread);
  return (frame) => {
    const keywords = evaluateNamed(frame);
    for (const [name, value] of readMapping(scope.engine, spread(frame))) {
      if (keywords.has(name)) {
        throw typeError(`got multiple values for keyword argument '${name}'`);
      }
      keywords.set(name, value);
    }
    return keywords;
  };
}

function checkRepeats(
  node: CallParts & Place,
  scope: CompileScope,
  added: readonly string[],
): void {
  const names = [...node.keyword.map(({ name }) => name), ...added];
  const repeated = names.find((name, at) => names.indexOf(name) < at);
  if (repeated !== undefined) {
    scope.fail(`keyword argument repeated: ${repeated}`, node, 'SyntaxError');
  }
}

function readMapping(engine: Engine, value: Value): (readonly [string, Value])[] {
  if (value instanceof Undefined) {
    callWith(getAttribute(engine, value, 'keys'));
    return [];
  }
  if (!(value instanceof Dict)) {
    throw typeError(`argument after ** must be a mapping, not ${typeName(value)}`);
  }
  return Array.from(value.entries(), ([name, item]) => {
    if (typeof name !== 'string' && !(name instanceof Markup)) {
      throw typeError('keywords must be strings');
    }
    return [toText(name), item] as const;
  });
}
