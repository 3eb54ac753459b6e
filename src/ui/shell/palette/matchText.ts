/** Where a query matches a text: the better, the higher the score; ranges are [start, end) of the matched letters. */
export interface TextMatch {
  readonly score: number;
  readonly ranges: readonly (readonly [number, number])[];
}

const wholeText = 1000;
const textStart = 500;
const wordStart = 300;
const anywhere = 200;
const scattered = 100;

/**
 * Fuzzy: a run of letters as typed beats the same letters scattered; the start of the text beats the start of a word,
 * which beats its middle; shorter texts come first. Scattered letters must each begin a word or follow the last match.
 */
export function matchText(text: string, query: string): TextMatch | null {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return { score: 0, ranges: [] };
  const lower = text.toLowerCase();
  const at = findRun(lower, wanted);
  if (at >= 0)
    return { score: rateRun(lower, wanted, at) - text.length, ranges: [[at, at + wanted.length]] };
  const ranges = findScattered(lower, wanted.replace(/\s+/g, ''));
  return ranges && { score: scattered - 10 * ranges.length - text.length, ranges };
}

// The run at a word's start, if there is one, rather than the first.
function findRun(text: string, wanted: string): number {
  let at = text.indexOf(wanted);
  const first = at;
  while (at >= 0 && !beginsWord(text, at)) at = text.indexOf(wanted, at + 1);
  return at >= 0 ? at : first;
}

function rateRun(text: string, wanted: string, at: number): number {
  if (text === wanted) return wholeText;
  if (at === 0) return textStart;
  return beginsWord(text, at) ? wordStart : anywhere;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function findScattered(text: string, letters: string): [number, number][] | null {
  const ranges: [number, number][] = [];
  let at = 0;
  for (const letter of letters) {
    const last = ranges.at(-1);
    if (last && text[at] === letter) last[1] = at + 1;
    else {
      at = text.indexOf(letter, at);
      while (at >= 0 && !beginsWord(text, at)) at = text.indexOf(letter, at + 1);
      if (at < 0) return null;
      ranges.push([at, at + 1]);
    }
    at += 1;
  }
  return ranges;
}
