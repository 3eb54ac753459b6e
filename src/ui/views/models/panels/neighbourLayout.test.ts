import { describe, expect, it } from 'vitest';
import { layoutNeighbours } from './neighbourLayout';

describe('the neighbours around a node', () => {
  it('stand centred on it', () => {
    const { height, middle, left, right } = layoutNeighbours(['a', 'b', 'c'], ['z'], 30, 4);
    expect([height, middle]).toEqual([90, 45]);
    expect(left.map(({ y }) => y)).toEqual([15, 45, 75]);
    expect(right.map(({ y }) => y)).toEqual([45]);
  });

  it('leave the last row to the count of those without room', () => {
    const { left, hiddenLeft, height } = layoutNeighbours(['a', 'b', 'c', 'd', 'e'], [], 30, 3);
    expect(left.map(({ item }) => item)).toEqual(['a', 'b']);
    expect([hiddenLeft, height]).toEqual([3, 90]);
  });

  it('need one row even when there are none', () => {
    expect(layoutNeighbours([], [], 30, 3)).toMatchObject({ height: 30, left: [], right: [] });
  });
});
