/** A text, dots and a state in brackets, as they stand where nothing is said of their width. */
const DOTTED = /^(.*?) \.* \[([^[\]]*)\]$/;

/** A line that dots fill up to 80 columns, filled up to `width` instead; any other as it is. */
export function widen(line: string, width: number): string {
  const [, text, state] = DOTTED.exec(line) ?? [];
  return text === undefined ? line : `${`${text} `.padEnd(width, '.')} [${state}]`;
}
