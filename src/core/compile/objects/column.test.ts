import { expect, it } from 'vitest';
import { callWith } from '../../python/call';
import { ColumnObject } from './column';

it('[R4] only a column of text has a size', () => {
  const sizeOf = (type: string) => {
    const size = new ColumnObject('c', type).getAttribute('string_size');
    return callWith(size ?? null);
  };
  expect(sizeOf('varchar')).toBe(256n);
  expect(() => sizeOf('integer')).toThrow('Called string_size() on non-string field!');
});
