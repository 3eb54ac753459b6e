import type { CallNode } from './ast';

/** Every call below a part of a syntax tree, in the order of the text, a call before those that it is made of. */
export function collectCalls(part: unknown, calls: CallNode[] = []): readonly CallNode[] {
  if (typeof part !== 'object' || part === null) return calls;
  if (isCall(part)) calls.push(part);
  for (const inner of Object.values(part)) collectCalls(inner, calls);
  return calls;
}

function isCall(part: object): part is CallNode {
  return 'type' in part && part.type === 'Call';
}
