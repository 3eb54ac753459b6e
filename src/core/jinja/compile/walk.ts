import type { CallParts, Expression, ParameterNode, Statement, Target } from '../ast';

// Walking happens for every template before it runs: these ask a question of each part and stop at the first yes, which
// makes no lists.
type Ask<Part> = (part: Part) => boolean;

/** Whether the answer is yes for one of the operands of an expression, asked in the order of evaluation. */
export function someOperand(node: Expression, ask: Ask<Expression>): boolean {
  switch (node.type) {
    case 'Name':
    case 'Constant':
      return false;
    case 'Tuple':
    case 'List':
      return node.items.some(ask);
    case 'Dict':
      return node.items.some(({ key, value }) => ask(key) || ask(value));
    case 'Attribute':
      return ask(node.target);
    case 'Item':
      return ask(node.target) || ask(node.key);
    case 'Slice':
      return askPresent(node.from, ask) || askPresent(node.to, ask) || askPresent(node.step, ask);
    case 'Call':
      return ask(node.callee) || someArgument(node, ask);
    case 'Filter':
      return askPresent(node.target, ask) || someArgument(node, ask);
    case 'Test':
      return ask(node.target) || someArgument(node, ask);
    case 'Not':
    case 'Sign':
      return ask(node.operand);
    case 'Math':
    case 'Logic':
      return ask(node.left) || ask(node.right);
    case 'Comparison':
      return ask(node.first) || node.rest.some(({ operand }) => ask(operand));
    case 'Concat':
      return node.parts.some(ask);
    case 'Conditional':
      return ask(node.test) || ask(node.value) || askPresent(node.otherwise, ask);
  }
}

/** The same for the expressions that a statement itself evaluates where it stands. */
export function someExpression(node: Statement, ask: Ask<Expression>): boolean {
  switch (node.type) {
    case 'Output':
    case 'Do':
    case 'Set':
      return ask(node.value);
    case 'SetBlock':
      return askPresent(node.filter, ask);
    case 'FilterBlock':
      return ask(node.filter);
    case 'For':
      return ask(node.iterable);
    case 'CallBlock':
      return ask(node.call);
    case 'With':
      return node.bindings.some(({ value }) => ask(value));
    case 'Autoescape':
      return ask(node.enabled);
    case 'Extends':
    case 'Include':
    case 'Import':
    case 'FromImport':
      return ask(node.template);
    case 'If':
    case 'Text':
    case 'Macro':
    case 'Block':
    case 'Test':
    case 'Materialization':
    case 'Snapshot':
    case 'Docs':
    case 'Break':
    case 'Continue':
    case 'Debug':
      return false;
  }
}

/** The same for the statements directly inside a statement. */
export function someInside(node: Statement, ask: Ask<Statement>): boolean {
  switch (node.type) {
    case 'If':
      return node.branches.some(({ body }) => body.some(ask)) || node.otherwise.some(ask);
    case 'For':
      return node.body.some(ask) || node.otherwise.some(ask);
    case 'Macro':
    case 'Block':
    case 'CallBlock':
    case 'SetBlock':
    case 'FilterBlock':
    case 'With':
    case 'Autoescape':
    case 'Test':
    case 'Materialization':
    case 'Snapshot':
      return node.body.some(ask);
    default:
      return false;
  }
}

/** The names that a target writes. */
export function namesOf(target: Target): readonly string[] {
  switch (target.type) {
    case 'Name':
      return [target.name];
    case 'TupleTarget':
      return target.items.flatMap(namesOf);
    case 'NamespaceTarget':
      return [];
  }
}

/** The parameters that a statement declares. */
export function parametersOf(node: Statement): readonly ParameterNode[] {
  return node.type === 'Macro' || node.type === 'CallBlock' ? node.parameters : [];
}

function someArgument(node: CallParts, ask: Ask<Expression>): boolean {
  return (
    node.positional.some(ask) ||
    node.keyword.some(({ value }) => ask(value)) ||
    askPresent(node.spread, ask) ||
    askPresent(node.keywordSpread, ask)
  );
}

function askPresent(node: Expression | null, ask: Ask<Expression>): boolean {
  return node !== null && ask(node);
}
