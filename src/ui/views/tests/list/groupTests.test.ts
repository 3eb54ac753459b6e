import { describe, expect, it } from 'vitest';
import { makeItem } from '../testing/makeItem';
import { filterTests, foldGroup, groupTests } from './groupTests';

const items = [
  makeItem('a', 'pass', { model: 'zebra' }),
  makeItem('b', 'warn', { model: 'middle', type: 'relationships' }),
  makeItem('c', 'pass', { model: 'middle' }),
  makeItem('d', 'fail', { model: 'last', column: 'order_id' }),
  makeItem('e', 'notEnoughData', { model: 'alpha', type: 'usual_days' }),
  makeItem('f', 'pass', { model: 'beta' }),
];
const labels = (by: 'model' | 'type' | 'status') => groupTests(items, by).map(({ label }) => label);

describe('the groups of the list', () => {
  it('groups with trouble come first, the worst on top, then the others by name', () => {
    expect(labels('model')).toEqual(['last', 'middle', 'alpha', 'beta', 'zebra']);
    expect(groupTests(items, 'model').map(({ hasTrouble }) => hasTrouble)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('by status the words of the statuses are the labels', () => {
    expect(labels('status')).toEqual(['Fail', 'Warn', 'Not enough data', 'Pass']);
  });

  it('a test that runs again keeps its place and passes the filter of its last result', () => {
    const again = makeItem('b', 'running', { standing: 'warn' });
    const list = [makeItem('a', 'pass'), again];
    expect(groupTests(list, 'model')[0]?.items.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(filterTests(list, { status: 'warn' })).toEqual([again]);
  });

  it('trouble stands first within its group', () => {
    const [, middle] = groupTests(items, 'model');
    expect(middle?.items.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(middle?.counts).toEqual([
      ['warn', 1],
      ['pass', 1],
    ]);
  });
});

describe('filterTests', () => {
  it('every word must be found, in name, model, column or type', () => {
    expect(filterTests(items, { q: 'last ORDER' }).map(({ id }) => id)).toEqual(['d']);
    expect(filterTests(items, { q: 'last relationships' })).toEqual([]);
  });

  it('want of data is no warning and no pass', () => {
    expect(filterTests(items, { status: 'warn' }).map(({ id }) => id)).toEqual(['b']);
    expect(filterTests(items, { status: 'notEnoughData' }).map(({ id }) => id)).toEqual(['e']);
  });
});

describe('foldGroup', () => {
  const passing = (count: number) =>
    groupTests(
      Array.from({ length: count }, (_, at) => makeItem(`t${String(at).padStart(2, '0')}`, 'pass')),
      'model',
    )[0];

  it('keeps five passing tests and folds the rest, but never one alone', () => {
    const many = passing(12);
    const few = passing(6);
    if (!many || !few) throw new Error('no group');
    expect(foldGroup(many, null)).toMatchObject({ folded: 7 });
    expect(foldGroup(few, null)).toMatchObject({ folded: 0 });
  });

  it('never folds the test that is looked at', () => {
    const many = passing(12);
    if (!many) throw new Error('no group');
    const { shown, folded } = foldGroup(many, 't09');
    expect(folded).toBe(6);
    expect(shown.map(({ id }) => id)).toContain('t09');
  });
});
