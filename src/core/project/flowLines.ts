/**
 * YAML's parser wants the lines of `{…}` and `[…]` to stand further in than the block around them; PyYAML does not look.
 * Gives the text with the line that holds `offset` joined to the one before, every other character in its place.
 */
export function withLineJoined(text: string, offset: number): string {
  const end = text.lastIndexOf('\n', offset - 1);
  const before = text.slice(0, Math.max(end, 0));
  return `${withoutLastComment(before)}${end < 0 ? '' : ' '}${text.slice(end + 1)}`;
}

/** A comment would take in what is joined to it. */
function withoutLastComment(text: string): string {
  return text.replace(/(?<=^|\s)#[^'"\n]*$/, (comment) => ' '.repeat(comment.length));
}
