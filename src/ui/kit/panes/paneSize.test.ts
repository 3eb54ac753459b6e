import { expect, it } from 'vitest';
import { clampSize, resizeByKey } from './paneSize';

const limits = { min: 100, max: 400 };

it('an arrow along the axis moves the splitter 16 px', () => {
  expect(resizeByKey(200, 'ArrowRight', 'columns', limits)).toBe(216);
  expect(resizeByKey(200, 'ArrowUp', 'rows', limits)).toBe(184);
});

it('an arrow across the axis is left to the page', () => {
  expect(resizeByKey(200, 'ArrowUp', 'columns', limits)).toBeNull();
  expect(resizeByKey(200, 'ArrowLeft', 'rows', limits)).toBeNull();
});

it('no key leads beyond the limits', () => {
  expect(resizeByKey(390, 'ArrowRight', 'columns', limits)).toBe(400);
  expect(resizeByKey(200, 'Home', 'columns', limits)).toBe(100);
  expect(resizeByKey(200, 'End', 'rows', limits)).toBe(400);
  expect(clampSize(99.6, limits)).toBe(100);
});
