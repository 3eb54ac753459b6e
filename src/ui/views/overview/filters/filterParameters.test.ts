import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DIMENSIONS } from '../../../../core/dashboards/filters';
import { filtersOf, pickValue, readFilterParameters, withFilter } from './filterParameters';

it('a choice comes back from the address as it was, whatever its values hold', () => {
  const values = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.constantFrom(...DIMENSIONS),
      values,
      fc.boolean(),
      (dimension, list, excludes) => {
        const selection = { values: list, excludes };
        const parameters = withFilter({}, dimension, selection);
        expect(filtersOf(readFilterParameters(parameters))).toEqual({ [dimension]: selection });
      },
    ),
  );
});

it('plain values stand in the address as they are', () => {
  const email = { values: ['email', 'direct'], excludes: false };
  expect(withFilter({}, 'channel', email)).toEqual({ 'f.channel': 'email,direct' });
  expect(withFilter({}, 'country', { values: ['US'], excludes: true })).toEqual({
    'f.country': '!US',
  });
});

it('no values take the filter away', () => {
  const parameters = withFilter({ 'f.channel': 'email' }, 'channel', {
    values: [],
    excludes: false,
  });
  expect(filtersOf(parameters)).toEqual({});
});

it('what is no filter, or no text, is left out', () => {
  expect(readFilterParameters({ 'f.user': '4471', 'f.channel': 5, range: 'ytd' })).toEqual({});
  expect(filtersOf({ 'f.channel': '%E0' })).toEqual({
    channel: { values: ['%E0'], excludes: false },
  });
});

it('a click chooses a value, a second click on it chooses none, Shift adds', () => {
  const email = { values: ['email'], excludes: false };
  expect(pickValue(undefined, 'email', false)).toEqual(email);
  expect(pickValue(email, 'email', false).values).toEqual([]);
  expect(pickValue(email, 'direct', false).values).toEqual(['direct']);
  expect(pickValue(email, 'direct', true).values).toEqual(['email', 'direct']);
  expect(pickValue({ values: ['email'], excludes: true }, 'email', true)).toEqual(email);
});
