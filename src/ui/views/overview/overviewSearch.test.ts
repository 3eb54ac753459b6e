import { describe, expect, it } from 'vitest';
import { isDefaultRequest, rangeOf, readOverviewSearch, withRange } from './overviewSearch';

describe('readOverviewSearch', () => {
  it('keeps what means something', () => {
    const raw = {
      from: '2026-04-01',
      to: '2026-06-30',
      cmp: 'year',
      grain: 'week',
      tile: 'channels',
    };
    expect(readOverviewSearch(raw)).toEqual(raw);
    expect(readOverviewSearch({ range: 'ytd' })).toEqual({ range: 'ytd' });
  });

  it.each([
    [{ range: 'last_century' }],
    [{ from: '2026-02-30', to: '2026-03-01' }],
    [{ from: '2026-04-01' }],
    [{ from: '2026-06-30', to: '2026-04-01' }],
    [{ cmp: 'next', grain: 5, tile: 'nothing' }],
  ])('shows the default for %j', (raw) => {
    expect(readOverviewSearch(raw)).toEqual({});
  });
});

it('the default range is left out of the address', () => {
  expect(withRange({ range: 'ytd', cmp: 'year' }, { kind: 'preset', preset: 'last_91d' })).toEqual({
    cmp: 'year',
  });
  expect(rangeOf({})).toEqual({ kind: 'preset', preset: 'last_91d' });
});

it('dates take the place of a preset, and the other way round', () => {
  const dates = withRange(
    { range: 'ytd' },
    { kind: 'dates', from: '2026-04-01', to: '2026-04-02' },
  );
  expect(dates).toEqual({ from: '2026-04-01', to: '2026-04-02' });
  expect(withRange(dates, { kind: 'preset', preset: 'ytd' })).toEqual({ range: 'ytd' });
});

it('a change of grain asks for the same rows, a change of comparison does not', () => {
  expect(isDefaultRequest({ grain: 'month' })).toBe(true);
  expect(isDefaultRequest({ cmp: 'year' })).toBe(false);
});
