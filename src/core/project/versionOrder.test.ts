import { expect, it } from 'vitest';
import { compareVersions } from './versionOrder';

it('[V2] orders versions by their numbers, and by their texts where one is no number', () => {
  const order = (...versions: (bigint | number | string)[]) => versions.toSorted(compareVersions);
  expect(order(10n, 9n, 1.5, '2')).toEqual([1.5, '2', 9n, 10n]);
  expect(order('next', 'beta', '2024.01', 3n)).toEqual([3n, '2024.01', 'beta', 'next']);
});
