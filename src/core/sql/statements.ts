/** One statement of a script: its text and where it lies (UTF-16 offsets, `end` exclusive, without the semicolon). */
export interface Statement {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const QUOTED = /'(?:[^']|'')*'?|"(?:[^"]|"")*"?/y;
/** `e'…'`, in which a backslash escapes the quote. */
const ESCAPED = /[eE]'(?:[^'\\]|''|\\[\s\S])*'?/y;
/** A dollar inside a name begins no quote. */
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const LINE_COMMENT = /--[^\n]*/y;
const COMMENT_EDGE = /\/\*|\*\//g;
const DOLLAR_QUOTE = /\$([A-Za-z_]\w*)?\$/y;

/**
 * Splits a script at its semicolons, as DuckDB does: those in quotes, dollar quotes and comments (line comments, and
 * block comments, which nest) do not count. Statements that hold nothing but blanks and comments are left out.
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

/** The word that a statement begins with, in capitals; empty when it begins with a sign. */
export function leadingWord(statement: string): string {
  let at = 0;
  while (at < statement.length) {
    const comment = commentEnd(statement, at);
    if (comment === undefined && /\S/.test(statement.charAt(at))) break;
    at = comment ?? at + 1;
  }
  const end = matchEnd(WORD, statement, at) ?? at;
  return statement.slice(at, end).toUpperCase();
}

/** The stretches of a text that are code: what stands in quotes and comments is left out. */
export function codeStretches(text: string): { readonly start: number; readonly end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  let start = 0;
  let at = 0;
  const hide = (end: number) => {
    if (at > start) stretches.push({ start, end: at });
    start = end;
    at = end;
  };
  while (at < text.length) {
    const comment = commentEnd(text, at);
    const quoted = quotedEnd(text, at);
    if (comment !== undefined) hide(comment);
    else if (quoted !== undefined && !matchEnd(WORD, text, at)) hide(quoted);
    else at = quoted ?? at + 1;
  }
  hide(text.length);
  return stretches;
}

/** A text without its comments; a blank takes the place of each. */
export function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  while (at < text.length) {
    const comment = commentEnd(text, at);
    const end = comment ?? quotedEnd(text, at) ?? at + 1;
    kept += comment === undefined ? text.slice(at, end) : ' ';
    at = end;
  }
  return kept;
}

function trimmed(script: string, start: number, end: number): Statement {
  const text = script.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { text: text.trim(), start: start + lead, end: start + text.trimEnd().length };
}

function commentEnd(script: string, at: number): number | undefined {
  if (script.startsWith('--', at)) return matchEnd(LINE_COMMENT, script, at);
  return script.startsWith('/*', at) ? blockEnd(script, at) : undefined;
}

function blockEnd(script: string, at: number): number {
  let depth = 0;
  COMMENT_EDGE.lastIndex = at;
  for (let edge = COMMENT_EDGE.exec(script); edge; edge = COMMENT_EDGE.exec(script)) {
    depth += edge[0] === '/*' ? 1 : -1;
    if (depth === 0) return COMMENT_EDGE.lastIndex;
  }
  return script.length;
}

function quotedEnd(script: string, at: number): number | undefined {
  const first = script[at];
  if (first === "'" || first === '"') return matchEnd(QUOTED, script, at);
  if (first !== '$') return matchEnd(ESCAPED, script, at) ?? matchEnd(WORD, script, at);
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
