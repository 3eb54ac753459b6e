import { expect, it } from 'vitest';
import { columnWords, rowWords } from './tableWords';

const SETTINGS = { locale: 'en-GB', currency: 'USD' } as const;

it('[N3] columns that came, went and changed their type are named', () => {
  const retyped = [{ name: 'cents', from: 'INTEGER', to: 'DOUBLE' }];
  const [added, removed] = [
    [{ name: 'mark', type: 'VARCHAR' }],
    [{ name: 'city', type: 'VARCHAR' }],
  ];
  expect(columnWords({ added, removed, retyped })).toBe('+mark, −city, cents INTEGER → DOUBLE');
});

it('[N3] rows that were not compared say why', () => {
  expect(rowWords({ kind: 'too-many', limit: 2_000_000 }, SETTINGS)).toBe(
    'not compared: more than 2,000,000 rows',
  );
  expect(rowWords({ kind: 'failed', message: 'no' }, SETTINGS)).toBe('could not be compared: no');
});
