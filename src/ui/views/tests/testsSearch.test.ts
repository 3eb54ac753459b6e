import { describe, expect, it } from 'vitest';
import { readTestsSearch, statusesOf, toggleStatus, withoutFilters } from './testsSearch';

describe('the address of the tests', () => {
  it('keeps what it knows and leaves out what means nothing', () => {
    expect(
      readTestsSearch({ status: 'fail,odd,warn', by: 'type', q: 'order', tab: 'sql' }),
    ).toEqual({ status: 'warn,fail', by: 'type', q: 'order', tab: 'sql' });
    expect(readTestsSearch({ status: 'odd', by: 'colour', q: '', tab: 'rows' })).toEqual({});
  });

  it('a result is chosen and given back by the same click', () => {
    const chosen = toggleStatus({ q: 'a' }, 'warn');
    expect(chosen).toEqual({ q: 'a', status: 'warn' });
    expect(statusesOf(toggleStatus(chosen, 'pass'))).toEqual(['pass', 'warn']);
    expect(toggleStatus(chosen, 'warn')).toEqual({ q: 'a' });
  });

  it('clearing keeps the grouping', () => {
    expect(withoutFilters({ q: 'a', status: 'pass', by: 'status' })).toEqual({ by: 'status' });
  });
});
