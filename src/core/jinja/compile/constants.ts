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
]);

/** Whether Jinja2 knows the value of an expression when it compiles it. */
export function isConstant(node: Expression): boolean {
  if (node.type === 'Name' || node.type === 'Call') return false;
  if (node.type === 'Filter' && CONTEXT_FILTERS.has(node.name)) return false;
  return !someOperand(node, (operand) => !isConstant(operand));
}
