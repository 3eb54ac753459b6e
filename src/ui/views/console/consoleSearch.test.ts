import { expect, it } from 'vitest';
import { readConsoleSearch } from './consoleSearch';

it('shows the default for a bad link', () => {
  expect(readConsoleSearch({ view: 'poem', sql: 3, q: ['x'] })).toEqual({});
  expect(readConsoleSearch({ view: 'plan', q: 'a' })).toEqual({ view: 'plan', q: 'a' });
});
