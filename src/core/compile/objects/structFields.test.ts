import { expect, it } from 'vitest';
import { flattenStruct, structFields } from './structFields';

it('[R4] reads the fields of a struct, whatever commas stand in their types', () => {
  expect(structFields('STRUCT(a INTEGER, b DECIMAL(10,2))')).toEqual([
    ['a', 'INTEGER'],
    ['b', 'DECIMAL(10,2)'],
  ]);
  expect(flattenStruct(['s', 'STRUCT(a INTEGER, b STRUCT(x TEXT, y DATE))'])).toEqual([
    ['s.a', 'INTEGER'],
    ['s.b.x', 'TEXT'],
    ['s.b.y', 'DATE'],
  ]);
});
