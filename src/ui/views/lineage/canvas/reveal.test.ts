import { describe, expect, it } from 'vitest';
import { reveal, startViewport } from './reveal';

const FRAME = { width: 1000, height: 600 };

describe('bringing a node into sight', () => {
  const at = (x: number, y: number) => ({ x, y, width: 100, height: 36 });
  const view = { x: 0, y: 0, zoom: 1 };

  it('what is in sight stays where it is', () => {
    expect(reveal(at(400, 300), view, FRAME)).toBeNull();
  });

  it('the view moves no further than needed', () => {
    expect(reveal(at(1000, 300), view, FRAME)).toEqual({ x: -124, y: 0, zoom: 1 });
    expect(reveal(at(-50, 300), view, FRAME)).toEqual({ x: 74, y: 0, zoom: 1 });
  });

  it('the heads of the lanes hide nothing', () => {
    expect(reveal(at(400, 0), view, FRAME)?.y).toBe(56);
  });
});

describe('the first view', () => {
  it('shows all of a drawing that can be read whole, never larger than life', () => {
    const { zoom, x } = startViewport({ x: 0, y: 0, width: 400, height: 200 }, FRAME);
    expect(zoom).toBe(1);
    expect(x).toBe(300);
  });

  it('begins at the upper left of one that cannot', () => {
    const start = startViewport({ x: 0, y: 0, width: 4000, height: 9000 }, FRAME);
    expect(start).toEqual({ x: 24, y: 56, zoom: 0.8 });
  });
});
