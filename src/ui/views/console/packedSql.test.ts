import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packSql, unpackSql } from './packedSql';

it('brings every text back from an address, and uses no sign that an address would escape', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary', maxLength: 300 }), (text) => {
      const packed = packSql(text) ?? '';
      expect(packed).toMatch(/^[\w-]+$/);
      expect(unpackSql(packed)).toBe(text);
    }),
  );
});

it('takes a text as it is from the link of another screen', () => {
  expect(unpackSql('select * from orders')).toBe('select * from orders');
});

it('leaves out a text that is too long, and one that is not there', () => {
  let seed = 7;
  const noise = Array.from({ length: 9000 }, () => {
    seed = (seed * 16807) % 2147483647;
    return String.fromCharCode(33 + (seed % 90));
  }).join('');
  expect(packSql(noise)).toBeUndefined();
  expect(packSql('')).toBeUndefined();
  expect(packSql('select 1;\n'.repeat(5000))).toBeDefined();
});

it('takes the plain text of another screen’s link, which has a blank where packed text has none', () => {
  expect(unpackSql('select 1')).toBe('select 1');
});

it('knows no text where there is none', () => {
  expect(unpackSql('!')).toBeUndefined();
  expect(unpackSql('AAAA')).toBeUndefined();
});
