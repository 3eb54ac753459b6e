/** A stretch of a selection's text, in UTF-16 units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** The terms of a selection as they stand in its text: parted by blanks and commas, without regard to their meaning. */
export function listTerms(text: string): TextRange[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: group, index }) => {
    let from = index;
    return group.split(',').map((term) => {
      const range = { from, to: from + term.length };
      from = range.to + 1;
      return range;
    });
  });
}

/**
 * Where a term stands in a selection's text; everywhere, when it stands there more than once. A missing one, as behind
 * the comma of `a,`, is shown by that comma.
 */
export function findTerm(text: string, term: string): TextRange[] {
  return listTerms(text)
    .filter(({ from, to }) => text.slice(from, to) === term)
    .map(({ from, to }) => {
      if (from < to) return { from, to };
      return text[from - 1] === ',' ? { from: from - 1, to: from } : { from, to: from + 1 };
    });
}
