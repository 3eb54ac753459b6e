import { PythonError } from '../../python/errors';
import type { Value } from '../../python/value';
import type { Expression } from '../ast';
import { Context, type Evaluate, Frame } from '../runtime/frame';
import { Render } from '../runtime/render';
import type { CompileScope } from './compileScope';
import { isConstant } from './constants';
import { someOperand } from './walk';

/** The value of an expression that Jinja2 knows when it compiles; undefined when there is none, or when it fails. */
export function foldConstant(
  node: Expression,
  evaluate: Evaluate,
  { engine, flags }: CompileScope,
): Value | undefined {
  if (!isConstant(node) || (flags.volatile && hasFilter(node))) return undefined;
  const context = new Context(engine, { lookup: () => undefined });
  const unit = { execute: () => 0 as const, slots: { count: 0 } };
  try {
    const frame = new Frame(unit, context, new Render(engine.budget, flags.autoescape), null);
    frame.autoescape = flags.autoescape;
    return evaluate(frame);
  } catch (error) {
    if (error instanceof PythonError) return undefined;
    throw error;
  }
}

/** Filters and tests may look at autoescape, which is not known where it is volatile. */
function hasFilter(node: Expression): boolean {
  return node.type === 'Filter' || node.type === 'Test' || someOperand(node, hasFilter);
}
