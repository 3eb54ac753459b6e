import { expect, it } from 'vitest';
import { decodeBigJson, encodeBigJson } from './bigJson';

it('gives back bigints of any size, wherever they stand', () => {
  const data = { a: 2n ** 80n, list: [1, -1n, null, 'x'], nested: { zero: 0n } };
  expect(decodeBigJson(encodeBigJson(data))).toEqual(data);
});
