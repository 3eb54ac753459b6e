/** A place in a project file. Lines and columns count from 1; `end` is exclusive. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** `file:line:column`, the form that editors and terminals make clickable. */
export function formatSpan(span: Span): string {
  return `${span.file}:${span.line}:${span.column}`;
}

/** The line and column (both from 1) of a UTF-16 offset in `text`; offsets past the end give the last place. */
export function locate(text: string, offset: number): { line: number; column: number } {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < end; next = text.indexOf('\n', start)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: end - start + 1 };
}

/**
 * The lines around a place with a caret line under it, as compilers print them.
 * `context` lines are shown on each side; a span that runs over lines is marked on its first.
 */
export function codeFrame(text: string, span: Span, context = 2): string {
  const lines = text.split('\n');
  const first = Math.max(1, span.line - context);
  const last = Math.min(lines.length, span.line + context);
  const gutter = String(last).length;
  const frame: string[] = [];
  for (let line = first; line <= last; line += 1) {
    const mark = line === span.line ? '>' : ' ';
    frame.push(`${mark} ${String(line).padStart(gutter)} | ${lines[line - 1] ?? ''}`.trimEnd());
    if (line === span.line) frame.push(`  ${' '.repeat(gutter)} | ${caretLine(lines, span)}`);
  }
  return frame.join('\n');
}

function caretLine(lines: readonly string[], span: Span): string {
  const text = lines[span.line - 1] ?? '';
  const sameLine = span.endLine === undefined || span.endLine === span.line;
  const end = sameLine ? (span.endColumn ?? span.column + 1) : text.length + 1;
  const lead = text.slice(0, span.column - 1).replace(/[^\t]/g, ' ');
  return lead + '^'.repeat(Math.max(1, end - span.column));
}
