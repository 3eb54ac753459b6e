import type { Expression, ParameterNode, Statement } from '../ast';
import { namesOf, parametersOf, someExpression, someInside, someOperand } from './walk';

/** Which of these names a body reads anywhere, nested frames included, without having written them before. */
export function findMentions(
  body: readonly Statement[],
  names: readonly string[],
): ReadonlySet<string> {
  const search = new MentionSearch(names);
  body.some(search.visit);
  return search.found;
}

/** Visits answer whether there is nothing left to look for. */
class MentionSearch {
  readonly found = new Set<string>();
  private readonly wanted: Set<string>;

  constructor(names: readonly string[]) {
    this.wanted = new Set(names);
  }

  readonly visit = (node: Statement): boolean => {
    if (node.type === 'Block') return false;
    someExpression(node, this.visitExpression);
    for (const parameter of parametersOf(node)) this.visitParameter(parameter);
    this.visitOwn(node);
    someInside(node, this.visit);
    return this.wanted.size === 0;
  };

  private readonly visitExpression = (node: Expression): boolean => {
    if (node.type === 'Name') this.read(node.name);
    someOperand(node, this.visitExpression);
    return this.wanted.size === 0;
  };

  /** What a statement evaluates or writes in frames of its own. */
  private visitOwn(node: Statement): void {
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

  private read(name: string): void {
    if (this.wanted.delete(name)) this.found.add(name);
  }

  private write(names: readonly string[]): void {
    for (const name of names) this.wanted.delete(name);
  }
}
