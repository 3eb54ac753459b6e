import { expect, it } from 'vitest';
import { Dict } from './dict';
import { iterate } from './iteration';
import { Tuple } from './tuple';

it('meets 1, 1.0 and True under one key, which keeps its first form', () => {
  const dict = new Dict([[1n, 'a']]);
  dict.set(true, 'b');
  dict.set(1, 'c');
  expect(dict.toRepr()).toBe("{1: 'c'}");
  expect(new Dict([[true, 1n]]).toRepr()).toBe('{True: 1}');
});

it('keeps tuples, texts and None apart', () => {
  const dict = new Dict([
    [new Tuple([1n, 'a']), 1n],
    ['(1,"a")', 2n],
    [null, 3n],
    ['null', 4n],
  ]);
  expect(dict.size).toBe(4);
  expect(dict.get(new Tuple([1, 'a']))).toBe(1n);
});

it('refuses keys that Python cannot hash', () => {
  expect(() => new Dict([[[], 1n]])).toThrow("unhashable type: 'list'");
  expect(() => new Dict().get(new Tuple([new Dict()]))).toThrow("unhashable type: 'dict'");
});

it('notices keys that come while a loop runs over it', () => {
  const dict = new Dict([['a', 1n]]);
  expect(() => {
    for (const key of iterate(dict)) dict.set(`${String(key)}x`, 1n);
  }).toThrow('dictionary changed size during iteration');
});

it('prints itself as {...} inside itself', () => {
  const dict = new Dict();
  dict.set('me', [dict]);
  expect(dict.toRepr()).toBe("{'me': [{...}]}");
});
