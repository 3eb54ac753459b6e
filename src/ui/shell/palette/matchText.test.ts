import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchText } from './matchText';

const score = (text: string, query: string) =>
  matchText(text, query)?.score ?? Number.NEGATIVE_INFINITY;
const marked = (text: string, query: string) =>
  matchText(text, query)?.ranges.map(([start, end]) => text.slice(start, end));

it('the whole text beats its start, that a word’s start, that the middle, that scattered letters', () => {
  const scores = [
    score('orders', 'orders'),
    score('orders_daily', 'orders'),
    score('fct_orders', 'orders'),
    score('reorders', 'orders'),
    score('order_recent_details_ship', 'ords'),
  ];
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(scores.length);
});

it('among equals the shorter text comes first', () => {
  expect(score('dim_customers', 'cust')).toBeGreaterThan(score('dim_customers_history', 'cust'));
});

it('a run at a word’s start is marked rather than an earlier one in a word', () => {
  expect(matchText('relife_lifetime', 'life')?.ranges).toEqual([[7, 11]]);
});

it('initials of words match, and letters from the middle of words do not', () => {
  expect(marked('int_customer_order_history', 'icoh')).toEqual(['i', 'c', 'o', 'h']);
  expect(marked('lifetime_value', 'lifval')).toEqual(['lif', 'val']);
  expect(matchText('lifetime_value', 'eeu')).toBeNull();
});

it('case and blanks around do not matter', () => {
  expect(marked('Lifetime value', '  LIFETIME ')).toEqual(['Lifetime']);
});

it('nothing typed matches everything and marks nothing', () => {
  expect(matchText('anything', ' ')).toEqual({ score: 0, ranges: [] });
});

it('the marked letters are those that were typed, in their order, whatever the text', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'C', '_', ' ', '.'), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (text, query) => {
      const match = matchText(text, query);
      if (!match || query.trim() === '') return;
      const letters = match.ranges.map(([start, end]) => text.slice(start, end)).join('');
      const bare = (words: string) => words.toLowerCase().replace(/\s+/g, '');
      expect(bare(letters)).toBe(bare(query));
    }),
  );
});
