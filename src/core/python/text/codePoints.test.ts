import { expect, it } from 'vitest';
import { appendText, textLength } from './codePoints';

it('measures a text that grows piece by piece in code points, whichever piece has letters of two units', () => {
  let text = 'a'.repeat(5000);
  expect(textLength(text)).toBe(5000);
  text = appendText(text, 'b');
  expect(textLength(text)).toBe(5001);
  text = appendText(appendText(text, '🦆'), 'c');
  expect(textLength(text)).toBe(5003);
  expect(textLength('d'.repeat(text.length))).toBe(5004);
});

it('measures long pieces that are added to long texts', () => {
  const long = '🦆'.repeat(5000);
  expect(textLength('a'.repeat(10000))).toBe(10000);
  expect(textLength(appendText('a'.repeat(10000), long))).toBe(15000);
  expect(textLength(appendText(long, 'a'.repeat(10000)))).toBe(15000);
});
