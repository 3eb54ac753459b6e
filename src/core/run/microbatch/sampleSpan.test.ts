import { expect, it } from 'vitest';
import { type DataObject, taggedTime } from '../../base/data';
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

const FORM = "Must be of form 'DAYS_INT GRAIN_SIZE'.";
it.each([
  [
    '3 weeks',
    "Invalid grain size 'weeks'. Must be one of ['hour', 'day', 'month', 'year', 'hours',",
  ],
  ['nope', `Cannot load SAMPLE_WINDOW from 'nope'. ${FORM}`],
  ['3  days', `Cannot load SAMPLE_WINDOW from '3  days'. ${FORM}`],
  ['1.5 foo', "Unable to convert '1.5' to an integer."],
])('[M2] %j is no sample', (text, reason) => {
  expect(relativeSpan(text, NOW)).toContain(`Runtime Error\n  ${reason}`);
});

it.each<[string, DataObject]>([
  ['Field "end" of type datetime is missing in SampleWindow instance', { start: '2024-01-01' }],
  ['invalid value datetime.date(2024, 1, 1)', { start: taggedTime('2024-01-01'), end: 'x' }],
  [
    `"end" of type datetime in SampleWindow has invalid value 'x'`,
    { start: '2024-01-01', end: 'x' },
  ],
  ['"start" of type datetime in SampleWindow has invalid value 3', { start: 3n, end: 4n }],
])('[M2] a mapping is no sample: %s', (reason, given) => {
  expect(namedSpan(given)).toContain(reason);
});

it('[M2] a moment that names a zone is taken for UTC, as it stands', () => {
  const span = namedSpan({ start: '2024-01-01T05:00:00+02:00', end: '2024-01-03 01:02:03' });
  expect(span).toEqual({
    start: Date.parse('2024-01-01T05:00:00Z'),
    end: Date.parse('2024-01-03T01:02:03Z'),
  });
});
