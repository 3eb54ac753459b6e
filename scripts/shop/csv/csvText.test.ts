import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { joinRow, moneyText, quoteField } from './csvText.mjs';
import { openTextFile } from './textFile.mjs';

it('quotes a field where a comma, a quote or a line end asks for it, and nowhere else', () => {
  const texts = ['', 'a b', ' a\t', "O'Brien", 'a,b', 'say "a"', '"', 'a\nb', 'a\r\nb', '\r'];
  const fields = texts.map(quoteField);
  expect(fields).toEqual([
    '',
    'a b',
    ' a\t',
    "O'Brien",
    '"a,b"',
    '"say ""a"""',
    '""""',
    '"a\nb"',
    '"a\r\nb"',
    '"\r"',
  ]);
  expect(Papa.parse(joinRow(fields), { newline: '\n' }).data[0]).toEqual(texts);
});

it('writes cents as a plain decimal with two places, exact for the largest', () => {
  expect([0, 5, 10, 99, 100, 123_456, -5, -1250].map(moneyText)).toEqual([
    '0.00',
    '0.05',
    '0.10',
    '0.99',
    '1.00',
    '1234.56',
    '-0.05',
    '-12.50',
  ]);
  expect(moneyText(Number.MAX_SAFE_INTEGER)).toBe('90071992547409.91');
});

it('writes a file from its start, whole and in UTF-8, in pieces of any size', () => {
  const folder = mkdtempSync(join(tmpdir(), 'text-'));
  const path = join(folder, 'x.csv');
  const pieces = ['é', '', 'x'.repeat(200_000), 'ü'.repeat(70_000), '\n'];
  for (const content of [
    'something longer that stood there before'.repeat(20_000),
    pieces.join(''),
  ]) {
    const file = openTextFile(path);
    if (content === pieces.join('')) for (const piece of pieces) file.write(piece);
    else file.write(content);
    file.close();
    expect(readFileSync(path, 'utf8') === content).toBe(true);
  }
  rmSync(folder, { recursive: true });
});
