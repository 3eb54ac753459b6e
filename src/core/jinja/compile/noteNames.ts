import type { Expression, Statement } from '../ast';
import type { StaticFrame } from './staticFrame';
import { namesOf, someExpression, someOperand } from './walk';

/** Notes the names that statements read and write in their own frame, in the order in which they do. */
export function noteNames(frame: StaticFrame, body: readonly Statement[]): void {
  for (const statement of body) noteStatement(frame, statement);
}

/** Notes the names that an expression reads. */
export function noteExpression(frame: StaticFrame, node: Expression): void {
  const note = (part: Expression): boolean => {
    if (part.type === 'Name') frame.read(part.name);
    return someOperand(part, note);
  };
  note(node);
}

function noteStatement(frame: StaticFrame, node: Statement): void {
  // The condition of an autoescape block belongs to the block's own frame.
  if (node.type !== 'Autoescape') {
    someExpression(node, (expression) => {
      noteExpression(frame, expression);
      return false;
    });
  }
  switch (node.type) {
    case 'If':
      noteBranches(frame, node);
      return;
    case 'Set':
    case 'SetBlock':
      if (node.target.type === 'NamespaceTarget') frame.read(node.target.namespace);
      for (const name of namesOf(node.target)) frame.write(name);
      return;
    case 'Macro':
      frame.write(node.target);
      return;
    case 'Import':
      frame.write(node.name);
      return;
    case 'FromImport':
      for (const { alias } of node.names) frame.write(alias);
      return;
    default:
      return;
  }
}

function noteBranches(frame: StaticFrame, node: Extract<Statement, { type: 'If' }>): void {
  const [first, ...others] = node.branches;
  if (first === undefined) return;
  noteExpression(frame, first.test);
  frame.branch([
    () => noteNames(frame, first.body),
    () => {
      for (const { test, body } of others) {
        noteExpression(frame, test);
        frame.branch([() => noteNames(frame, body), () => {}, () => {}]);
      }
    },
    () => noteNames(frame, node.otherwise),
  ]);
}
