import { bindArguments } from '../../python/functions/binding';
import { parseSignature } from '../../python/functions/signature';
import type { Value } from '../../python/value';
import { spendOnResult } from '../../python/work';
import type { Evaluation, Operation } from '../runtime/frame';

/** A signature as Python writes it, `do_round(value, precision=0)`, and what is done with one value for each parameter. */
export type Definition = readonly [
  signature: string,
  body: (evaluation: Evaluation, ...args: Value[]) => Value,
];

// What Jinja2 passes before the value to functions that ask for it. It counts in the messages of TypeErrors.
const PASSED = /^(?:environment|context|eval_ctx|env)$/;

/** Filters or tests by name. */
export function defineOperations(
  definitions: Readonly<Record<string, Definition>>,
): [string, Operation][] {
  return Object.entries(definitions).map(([name, definition]) => [name, makeOperation(definition)]);
}

function makeOperation([text, body]: Definition): Operation {
  const open = text.indexOf('(');
  const signature = parseSignature(text.slice(0, open), text.slice(open + 1, -1));
  const passed = PASSED.test(signature.parameters[0]?.name ?? '');
  if (!passed)
    return (evaluation, call) => spendOnResult(body(evaluation, ...bindArguments(signature, call)));
  return (evaluation, { positional, keyword }) => {
    const values = bindArguments(signature, { positional: [null, ...positional], keyword });
    return spendOnResult(body(evaluation, ...values.slice(1)));
  };
}
