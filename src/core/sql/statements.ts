/** One statement of a script: its text and where it lies (UTF-16 offsets, `end` exclusive, without the semicolon). */
export interface Statement {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const QUOTED = /'(?:[^']|'')*'?|"(?:[^"]|"")*"?/y;
const LINE_COMMENT = /--[^\n]*/y;
const DOLLAR_QUOTE = /\$([A-Za-z_]\w*)?\$/y;

/**
 * Splits a script at its semicolons, as DuckDB does: those in quotes, dollar quotes and comments (line comments, and
 * block comments, which do not nest in DuckDB) do not count. Statements that hold nothing but blanks and comments are left out.
 */
export function splitStatements(script: string): Statement[] {
  const statements: Statement[] = [];
  let start = 0;
  let hasText = false;
  let at = 0;
  const finish = (end: number) => {
    if (hasText) statements.push(trimmed(script, start, end));
    hasText = false;
  };
  while (at < script.length) {
    if (script[at] === ';') {
      finish(at);
      at += 1;
      start = at;
      continue;
    }
    const comment = commentEnd(script, at);
    if (comment !== undefined) {
      at = comment;
      continue;
    }
    if (/\S/.test(script.charAt(at))) hasText = true;
    at = quotedEnd(script, at) ?? at + 1;
  }
  finish(script.length);
  return statements;
}

/** The statement in which, or directly after which, a cursor stands; undefined in an empty script. */
export function statementAt(script: string, offset: number): Statement | undefined {
  const statements = splitStatements(script);
  return statements.find(({ end }) => offset <= end) ?? statements.at(-1);
}

function trimmed(script: string, start: number, end: number): Statement {
  const text = script.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { text: text.trim(), start: start + lead, end: start + text.trimEnd().length };
}

function commentEnd(script: string, at: number): number | undefined {
  if (script.startsWith('--', at)) return matchEnd(LINE_COMMENT, script, at);
  if (!script.startsWith('/*', at)) return undefined;
  const close = script.indexOf('*/', at + 2);
  return close === -1 ? script.length : close + 2;
}

function quotedEnd(script: string, at: number): number | undefined {
  const first = script[at];
  if (first === "'" || first === '"') return matchEnd(QUOTED, script, at);
  if (first !== '$') return undefined;
  const open = matchEnd(DOLLAR_QUOTE, script, at);
  if (open === undefined) return undefined;
  const tag = script.slice(at, open);
  const close = script.indexOf(tag, open);
  return close === -1 ? script.length : close + tag.length;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
