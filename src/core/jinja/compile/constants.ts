import type { Expression } from '../ast';
import { operandsOf } from './walk';

// These filters look at where they run, so that Jinja2 does not apply them while it compiles.
const CONTEXT_FILTERS: ReadonlySet<string> = new Set([
  'map',
  'random',
  'reject',
  'rejectattr',
  'select',
  'selectattr',
]);

// dbt's markers, as Jinja2 sees them, have no literal form.
const MARKERS: ReadonlySet<string> = new Set(['as_bool', 'as_native', 'as_number', 'as_text']);

/** Whether Jinja2 knows the value of an expression when it compiles it; it then puts out its text, even where values are wanted. */
export function isConstant(node: Expression): boolean {
  if (node.type === 'Name' || node.type === 'Call') return false;
  if (node.type === 'Filter' && (CONTEXT_FILTERS.has(node.name) || MARKERS.has(node.name))) {
    return false;
  }
  return operandsOf(node).every(isConstant);
}
