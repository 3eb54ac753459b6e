import { describe, expect, it } from 'vitest';
import { drawSpark, sparkRange } from './sparkPath';

const box = { width: 60, height: 20, low: 0, high: 10 };

describe('a sparkline', () => {
  it('goes from edge to edge, high values high', () => {
    expect(drawSpark([0, 10, 5], box)).toEqual({
      line: 'M0,20L30,0L60,10',
      area: 'M0,20L0,20L30,0L60,10L60,20Z',
      end: { x: 60, y: 10 },
    });
  });

  it('breaks where there is no data, and ends at the last value', () => {
    const { line, end } = drawSpark([0, null, 10, 10, null], box);
    expect(line).toBe('M0,20M30,0L45,0');
    expect(end).toEqual({ x: 45, y: 0 });
  });

  it('is nothing without values', () => {
    expect(drawSpark([], box)).toEqual({ line: '', area: '', end: null });
    expect(drawSpark([null], box).end).toBeNull();
  });

  it('shares its scale with the earlier period, and lies in the middle when all is level', () => {
    expect(sparkRange([[1, null, 3], [-2]])).toEqual({ low: -2, high: 3 });
    expect(sparkRange([[4, 4]])).toEqual({ low: 3, high: 5 });
    expect(sparkRange([[null]])).toEqual({ low: 0, high: 1 });
  });
});
