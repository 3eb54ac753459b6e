import { expect, it } from 'vitest';
import { readEventTimes } from './eventTimes';
import { makeOptions } from './parseCommandLine';

const read = (start: string, end = '2024-05-01') =>
  readEventTimes(
    makeOptions(
      new Map([
        ['event-time-start', start],
        ['event-time-end', end],
      ]),
    ),
  );

it("[M1] reads the span of a command in dbt's three forms", () => {
  const end = Date.UTC(2024, 4, 1);
  expect(read('2024-02-29')).toEqual({ start: Date.UTC(2024, 1, 29), end });
  for (const text of ['2024-02-29T05:06:07', '2024-02-29 05:06:07'])
    expect(read(text)).toEqual({ start: Date.UTC(2024, 1, 29, 5, 6, 7), end });
  expect(read('2024-2-9 5:06:7')).toEqual({ start: Date.UTC(2024, 1, 9, 5, 6, 7), end });
});

it.each(['2024-02-30', '2023-02-29 01:00:00', '2024-13-01', '2024-02-01T24:00:01', '1 May 2024'])(
  '[M1] refuses %j, which is no time',
  (text) => {
    expect(() => read(text)).toThrow(`'${text}' does not match the formats`);
  },
);

it('[M1] refuses a span that ends before it begins', () => {
  expect(() => read('2024-05-02')).toThrow('must be less than');
});

it('[M1] refuses one end of a span without the other', () => {
  for (const name of ['event-time-start', 'event-time-end'])
    expect(() => readEventTimes(makeOptions(new Map([[name, '2024-05-01']])))).toThrow(
      `\`--${name}\` was specified, but`,
    );
});
