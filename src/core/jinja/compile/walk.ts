import type { CallParts, Expression, ParameterNode, Statement, Target } from '../ast';

/** The operands of an expression, in the order in which they are evaluated. */
export function operandsOf(node: Expression): readonly Expression[] {
  switch (node.type) {
    case 'Name':
    case 'Constant':
      return [];
    case 'Tuple':
    case 'List':
      return node.items;
    case 'Dict':
      return node.items.flatMap(({ key, value }) => [key, value]);
    case 'Attribute':
      return [node.target];
    case 'Item':
      return [node.target, node.key];
    case 'Slice':
      return present(node.from, node.to, node.step);
    case 'Call':
      return [node.callee, ...argumentsOf(node)];
    case 'Filter':
      return [...present(node.target), ...argumentsOf(node)];
    case 'Test':
      return [node.target, ...argumentsOf(node)];
    case 'Not':
    case 'Sign':
      return [node.operand];
    case 'Math':
    case 'Logic':
      return [node.left, node.right];
    case 'Comparison':
      return [node.first, ...node.rest.map(({ operand }) => operand)];
    case 'Concat':
      return node.parts;
    case 'Conditional':
      return [node.test, node.value, ...present(node.otherwise)];
  }
}

/** The expressions that a statement itself evaluates where it stands. */
export function expressionsOf(node: Statement): readonly Expression[] {
  switch (node.type) {
    case 'Output':
    case 'Do':
    case 'Set':
      return [node.value];
    case 'SetBlock':
      return present(node.filter);
    case 'FilterBlock':
      return [node.filter];
    case 'For':
      return [node.iterable];
    case 'CallBlock':
      return [node.call];
    case 'With':
      return node.bindings.map(({ value }) => value);
    case 'Autoescape':
      return [node.enabled];
    case 'Extends':
    case 'Include':
    case 'Import':
    case 'FromImport':
      return [node.template];
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
      return [];
  }
}

/** What is inside a statement and belongs to a frame of its own. */
export function bodiesOf(node: Statement): readonly (readonly Statement[])[] {
  switch (node.type) {
    case 'If':
      return [...node.branches.map(({ body }) => body), node.otherwise];
    case 'For':
      return [node.body, node.otherwise];
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
      return [node.body];
    default:
      return [];
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

/** Which of these names a body reads anywhere, nested frames included, without having written them before. */
export function findMentions(
  body: readonly Statement[],
  names: readonly string[],
): ReadonlySet<string> {
  const search = new MentionSearch(names);
  search.visitAll(body);
  return search.found;
}

class MentionSearch {
  readonly found = new Set<string>();
  private readonly wanted: Set<string>;

  constructor(names: readonly string[]) {
    this.wanted = new Set(names);
  }

  visitAll(body: readonly Statement[]): void {
    for (const statement of body) this.visit(statement);
  }

  private visit(node: Statement): void {
    if (node.type === 'Block') return;
    for (const expression of expressionsOf(node)) this.visitExpression(expression);
    for (const parameter of parametersOf(node)) this.visitParameter(parameter);
    this.visitSpecial(node);
    for (const body of bodiesOf(node)) this.visitAll(body);
  }

  private visitSpecial(node: Statement): void {
    if (node.type === 'If') {
      for (const { test } of node.branches) this.visitExpression(test);
    } else if (node.type === 'For') {
      if (node.test !== null) this.visitExpression(node.test);
      this.write(namesOf(node.target));
    } else if (node.type === 'Set' || node.type === 'SetBlock') {
      if (node.target.type === 'NamespaceTarget') this.read(node.target.namespace);
      this.write(namesOf(node.target));
    }
  }

  private visitParameter({ name, fallback }: ParameterNode): void {
    if (fallback !== null) this.visitExpression(fallback);
    this.write([name]);
  }

  private visitExpression(node: Expression): void {
    if (node.type === 'Name') this.read(node.name);
    for (const operand of operandsOf(node)) this.visitExpression(operand);
  }

  private read(name: string): void {
    if (this.wanted.has(name)) this.found.add(name);
  }

  private write(names: readonly string[]): void {
    for (const name of names) this.wanted.delete(name);
  }
}

function parametersOf(node: Statement): readonly ParameterNode[] {
  return node.type === 'Macro' || node.type === 'CallBlock' ? node.parameters : [];
}

function argumentsOf(node: CallParts): readonly Expression[] {
  return [
    ...node.positional,
    ...node.keyword.map(({ value }) => value),
    ...present(node.spread, node.keywordSpread),
  ];
}

function present(...nodes: readonly (Expression | null)[]): Expression[] {
  return nodes.filter((node) => node !== null);
}
