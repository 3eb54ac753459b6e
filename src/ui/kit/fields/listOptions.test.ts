import { describe, expect, it } from 'vitest';
import { findByLetter, moveRow, narrowOptions } from './listOptions';

const channels = ['organic_search', 'paid_search', 'email', 'direct', 'social'].map((value) => ({
  value,
  label: value.replace('_', ' '),
}));

const labels = channels.map(({ label }) => label);
const values = (query: string) => narrowOptions(channels, query).map(({ value }) => value);

describe('narrowing', () => {
  it('nothing typed keeps all options in their order', () => {
    expect(values(' ')).toEqual(channels.map(({ value }) => value));
  });

  it('every word must occur, in any order and case', () => {
    expect(values('Search PAID')).toEqual(['paid_search']);
  });

  it('options that begin with the text come first', () => {
    expect(values('s')[0]).toBe('social');
    expect(values('s')).toHaveLength(3);
  });

  it('the detail is searched too', () => {
    expect(
      narrowOptions([{ value: 'x', label: 'Key', detail: 'decimal(12,2)' }], 'dec'),
    ).toHaveLength(1);
  });
});

describe('moving', () => {
  it('single steps go round', () => {
    expect(moveRow(4, 5, 'ArrowDown')).toBe(0);
    expect(moveRow(0, 5, 'ArrowUp')).toBe(4);
    expect(moveRow(-1, 5, 'ArrowDown')).toBe(0);
    expect(moveRow(-1, 5, 'ArrowUp')).toBe(4);
  });

  it('long steps stop at the ends', () => {
    expect(moveRow(3, 5, 'PageDown')).toBe(4);
    expect(moveRow(3, 5, 'PageUp')).toBe(0);
    expect(moveRow(3, 5, 'Home')).toBe(0);
    expect(moveRow(1, 5, 'End')).toBe(4);
  });

  it('other keys and empty lists move nothing', () => {
    expect(moveRow(0, 5, 'a')).toBeNull();
    expect(moveRow(0, 0, 'ArrowDown')).toBeNull();
    expect(moveRow(0, 5, 'toString')).toBeNull();
  });

  it('a letter goes to the next option that begins with it, and stays where none does', () => {
    expect(findByLetter(labels, 0, 'D')).toBe(3);
    expect(findByLetter(labels, 3, 'd')).toBe(3);
    expect(findByLetter(labels, 2, 'z')).toBe(2);
  });
});
