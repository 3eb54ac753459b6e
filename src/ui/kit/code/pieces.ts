const TONES = ['keyword', 'string', 'number', 'comment', 'func', 'jinja'] as const;

export type CodeTone = (typeof TONES)[number];

export interface CodePiece {
  readonly text: string;
  /** Absent for what carries no colour. */
  readonly tone?: CodeTone;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Cuts a text into coloured pieces wherever a pattern with the `g` flag matches; joined, they are the text again. */
export function cutByPattern(
  text: string,
  pattern: RegExp,
  toneOf: (groups: Groups, match: string) => CodeTone | undefined = toneOfGroup,
): CodePiece[] {
  const pieces: CodePiece[] = [];
  let end = 0;
  for (const { 0: match, groups = {}, index } of text.matchAll(pattern)) {
    const tone = toneOf(groups, match);
    if (tone === undefined || match === '') continue;
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: match, tone });
    end = index + match.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end) }] : pieces;
}

/** Where the pattern's groups are called as the tones are. */
function toneOfGroup(groups: Groups): CodeTone | undefined {
  return TONES.find((tone) => groups[tone] !== undefined);
}

/** The pieces line by line; a piece that runs over several lines is cut at each. */
export function splitLines(pieces: readonly CodePiece[]): CodePiece[][] {
  const lines: CodePiece[][] = [[]];
  for (const { text, tone } of pieces) {
    text.split('\n').forEach((part, at) => {
      if (at > 0) lines.push([]);
      if (part !== '')
        lines.at(-1)?.push(tone === undefined ? { text: part } : { text: part, tone });
    });
  }
  return lines;
}
