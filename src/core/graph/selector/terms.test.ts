import { describe, expect, it } from 'vitest';
import { findTerm, listTerms } from './terms';

const words = (text: string) => listTerms(text).map(({ from, to }) => text.slice(from, to));

describe('terms of a selection', () => {
  it('blanks and commas part them', () => {
    expect(words('  +a,tag:x  b+1 ')).toEqual(['+a', 'tag:x', 'b+1']);
    expect(words('   ')).toEqual([]);
  });

  it('a term is found wherever it stands whole', () => {
    expect(findTerm('ab a,b a', 'a')).toEqual([
      { from: 3, to: 4 },
      { from: 7, to: 8 },
    ]);
    expect(findTerm('ab', 'a')).toEqual([]);
  });

  it('a missing term is shown by its comma', () => {
    expect(findTerm('a, b', '')).toEqual([{ from: 1, to: 2 }]);
    expect(findTerm(',a', '')).toEqual([{ from: 0, to: 1 }]);
  });
});
