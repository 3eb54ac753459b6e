/** An ephemeral model as a common table expression: its name and its SQL, without the CTEs that it needs itself. */
export interface Cte {
  readonly name: string;
  readonly code: string;
}

const BLANKS_AND_COMMENTS = /(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/y;
const WITH = /with(?:\s+recursive)?(?![\w$])\s*/iy;

/**
 * Puts CTEs before those of a query, byte for byte as stock dbt does: behind a leading `with`, or under one of their
 * own when the query has none.
 */
export function injectCtes(code: string, ctes: readonly Cte[]): string {
  if (ctes.length === 0) return code;
  const list = ctes.map(cteText).join(', ');
  const behindWith = endOfLeadingWith(code);
  if (behindWith !== undefined)
    return `${code.slice(0, behindWith)}${list}, ${code.slice(behindWith)}`;
  const start = code.length - code.trimStart().length;
  return `${code.slice(0, start)}with${list} ${code.slice(start)}`;
}

/** A CTE as it stands behind `with`. */
export function cteText({ name, code }: Cte): string {
  return ` ${name} as (\n${code}\n)`;
}

function endOfLeadingWith(code: string): number | undefined {
  BLANKS_AND_COMMENTS.lastIndex = 0;
  BLANKS_AND_COMMENTS.test(code);
  WITH.lastIndex = BLANKS_AND_COMMENTS.lastIndex;
  return WITH.test(code) ? WITH.lastIndex : undefined;
}
