import type { Lines, Mark } from './marks';

export interface Block {
  readonly kind: 'mapping' | 'collection';
  readonly mark: Mark;
}

/** The blocks that are open before a line, outermost first, without those that a column ends. */
export function blocksAbove(at: Mark, lines: Lines, column: number): readonly Block[] {
  const open: Block[] = [];
  const endAt = (limit: number) => {
    while ((open.at(-1)?.mark.column ?? 0) > limit) open.pop();
  };
  const begin = (kind: Block['kind'], mark: Mark) => {
    endAt(mark.column);
    if ((open.at(-1)?.mark.column ?? 0) < mark.column) open.push({ kind, mark });
  };
  for (const [index, text] of lines.slice(0, at.line).entries()) {
    if (/^\s*(?:#|$)/.test(text)) continue;
    const isLast = index === at.line - 1;
    let start = text.search(/\S/);
    if (isLast && column !== Number.POSITIVE_INFINITY) break;
    while (/^- +/.test(text.slice(start))) {
      begin('collection', { line: index + 1, column: start + 1 });
      start += /^- +/.exec(text.slice(start))?.[0].length ?? 0;
    }
    if (/^(?:[^\s'"#][^#]*?|'[^']*'|"[^"]*"):(?:\s|$)/.test(text.slice(start)))
      begin('mapping', { line: index + 1, column: start + 1 });
  }
  endAt(column);
  return open;
}
