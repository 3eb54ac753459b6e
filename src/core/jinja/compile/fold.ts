import { Dict } from '../../python/dict';
import { PythonError } from '../../python/errors';
import { PySet } from '../../python/set';
import { asText } from '../../python/strObject';
import { sequenceItems } from '../../python/tuple';
import { Range } from '../../python/types/range';
import type { Value } from '../../python/value';
import { limitWork } from '../../python/work';
import type { Expression } from '../ast';
import { readHostLimit } from '../runtime/errors';
import { Context, type Evaluate, Frame } from '../runtime/frame';
import { Render } from '../runtime/render';
import type { CompileScope } from './compileScope';
import { differsWhenFolded, mayBeConstant } from './constants';
import { someOperand } from './walk';

// What takes longer is left to the render.
const MOST_WORK = 1_000_000;

/** What an expression in the folding of another does that only a running template can. */
class NotConstant extends Error {}

/** The code of what Jinja2 does not know when it compiles. */
export function refuseToFold(): never {
  throw new NotConstant();
}

/** The value of an expression that Jinja2 knows when it compiles; undefined when there is none, or when it fails. */
export function foldConstant(node: Expression, scope: CompileScope): Value | undefined {
  return fold(node, scope)?.value;
}

/**
 * The code of an expression that Jinja2 replaces by its value while it compiles, where that makes a difference. It
 * does so only for values that it can write down.
 */
export function compileFolded(node: Expression, scope: CompileScope): Evaluate | undefined {
  if (scope.flags.folding || scope.flags.volatile) return undefined;
  if (!mayBeConstant(node) || !differsWhenFolded(node)) return undefined;
  const folded = fold(node, scope);
  return folded && canBeWritten(folded.value) ? folded.evaluate : undefined;
}

function fold(
  node: Expression,
  scope: CompileScope,
): { readonly evaluate: Evaluate; readonly value: Value } | undefined {
  const { engine, flags } = scope;
  if (!mayBeConstant(node) || (flags.volatile && hasFilter(node))) return undefined;
  const evaluate = scope.withFlags({ folding: true }).expression(node);
  const context = new Context(engine, { lookup: () => undefined });
  const unit = { execute: () => 0 as const, slots: { count: 0 } };
  try {
    const frame = new Frame(unit, context, new Render(engine.budget, flags.autoescape), null);
    frame.autoescape = flags.autoescape;
    return { evaluate, value: limitWork(() => evaluate(frame), MOST_WORK) };
  } catch (error) {
    if (error instanceof NotConstant || readHostLimit(error) instanceof PythonError)
      return undefined;
    throw error;
  }
}

/** Filters and tests may look at autoescape, which is not known where it is volatile. */
function hasFilter(node: Expression): boolean {
  return node.type === 'Filter' || node.type === 'Test' || someOperand(node, hasFilter);
}

/** Whether Jinja2 could write the value into the code that it makes. */
function canBeWritten(value: Value): boolean {
  if (value === null || typeof value !== 'object' || value instanceof Range) return true;
  if (asText(value) !== undefined) return true;
  if (value instanceof Dict)
    return Array.from(value.entries()).every((pair) => pair.every(canBeWritten));
  const items = value instanceof PySet ? Array.from(value.items()) : sequenceItems(value);
  return items?.every(canBeWritten) ?? false;
}
