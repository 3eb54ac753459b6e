import type { Expression } from '../ast';
import { someOperand } from './walk';

// These filters look at where they run, so that Jinja2 does not apply them while it compiles.
const CONTEXT_FILTERS: ReadonlySet<string> = new Set([
  'map',
  'random',
  'reject',
  'rejectattr',
  'select',
  'selectattr',
  'as_text',
  'as_native',
  'as_bool',
  'as_number',
]);

/** Whether Jinja2 may know the value of an expression when it compiles it: what is needed for it is no name and no call. */
export function mayBeConstant(node: Expression): boolean {
  switch (node.type) {
    case 'Name':
    case 'Call':
      return false;
    case 'Logic':
      return mayBeConstant(node.left);
    case 'Conditional':
      return mayBeConstant(node.test);
    default:
      return !isContextFilter(node) && !someOperand(node, (operand) => !mayBeConstant(operand));
  }
}

/** Whether the expression is a filter that Jinja2 leaves to the running template. */
export function isContextFilter(node: Expression): boolean {
  return node.type === 'Filter' && CONTEXT_FILTERS.has(node.name);
}

/**
 * Whether a constant means something else when Jinja2 computes it as it compiles: there a slice of what has none is
 * undefined, and what a decided `or`, `and` or `if` leaves out is never looked at.
 */
export function differsWhenFolded(node: Expression): boolean {
  switch (node.type) {
    case 'Logic':
    case 'Conditional':
    case 'Slice':
      return true;
    default:
      return someOperand(node, differsWhenFolded);
  }
}
