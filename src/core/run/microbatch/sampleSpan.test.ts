import { expect, it } from 'vitest';
import { namedSpan, relativeSpan } from './sampleSpan';

const NOW = Date.parse('2024-03-31T16:06:05.123Z');

it.each([
  ['3 hours', '2024-03-31T13:06:05.123Z'],
  ['1 day', '2024-03-30T16:06:05.123Z'],
  ['1 Month', '2024-02-29T16:06:05.123Z'],
  ['2 years', '2022-03-31T16:06:05.123Z'],
])('[M2] a sample of %s begins so long before now, on no border', (text, start) => {
  expect(relativeSpan(text, NOW)).toEqual({ start: Date.parse(start), end: NOW });
});

it.each(['3 weeks', 'nope', '1.5 days', '3  days'])('[M2] %j is no sample', (text) => {
  expect(relativeSpan(text, NOW)).toBeUndefined();
});

it('[M2] a moment that names a zone is taken for UTC, as it stands', () => {
  const span = namedSpan({ start: '2024-01-01T05:00:00+02:00', end: '2024-01-03 01:02:03' });
  expect(span).toEqual({
    start: Date.parse('2024-01-01T05:00:00Z'),
    end: Date.parse('2024-01-03T01:02:03Z'),
  });
});
