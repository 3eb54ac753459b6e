import { expect, it } from 'vitest';
import { parseReference } from './referenceText';

const ref = (name: string, from: string | null = null, version: string | bigint | null = null) => ({
  kind: 'ref',
  target: { name, package: from, version },
});

it.each([
  ["ref('a')", ref('a')],
  [' {{ ref("a") }} ', ref('a')],
  ["ref('p', 'a')", ref('a', 'p')],
  ["ref('a', v=2)", ref('a', null, 2n)],
  ["ref('a', version='2b')", ref('a', null, '2b')],
  ["source('s', 't')", { kind: 'source', target: ['s', 't'] }],
  ['this', { kind: 'this' }],
  ['{{ this }}', { kind: 'this' }],
])('[P26] reads %j', (text, reference) => {
  expect(parseReference(text)).toEqual(reference);
});

it.each([
  '',
  'a',
  'ref()',
  'ref(a)',
  "ref('a', 'b', 'c')",
  "source('s')",
  "ref('a'",
  "metric('m')",
  "ref('a') x",
])('[P26] takes %j for no reference', (text) => {
  expect(parseReference(text)).toBeUndefined();
});
