import { expect, it } from 'vitest';
import { readSettingsSearch } from './settingsSearch';

it('a section that does not exist is left out', () => {
  expect(readSettingsSearch({ section: 'storage' })).toEqual({ section: 'storage' });
  expect(readSettingsSearch({ section: 'billing', q: 1 })).toEqual({});
});
