import { describe, expect, it } from 'vitest';
import { readModelsSearch } from './modelsSearch';

describe('the address of a model', () => {
  it('keeps tab, grouping, column and filter', () => {
    const search = { tab: 'rows', by: 'tag', col: 'user_id', q: 'rev' };
    expect(readModelsSearch(search)).toEqual(search);
  });

  it('leaves out what means nothing, what is empty, and the default grouping', () => {
    const search = { tab: 'colums', by: 'folder', col: '', q: 3, other: 'x' };
    expect(readModelsSearch(search)).toEqual({});
  });
});
