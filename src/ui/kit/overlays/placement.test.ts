import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Align, placeBeside, type Side } from './placement';

const view = { width: 1000, height: 600 };
const button = { left: 400, top: 100, width: 80, height: 28 };
const menu = { width: 200, height: 240 };
const place = (anchor = button, side: Side = 'bottom', align: Align = 'start', size = menu) =>
  placeBeside(anchor, size, view, { side, align, gap: 4 });

it('below the button, aligned with its start, its middle or its end', () => {
  expect(place()).toMatchObject({ left: 400, top: 132 });
  expect(place(button, 'bottom', 'center')).toMatchObject({ left: 340, top: 132 });
  expect(place(button, 'bottom', 'end')).toMatchObject({ left: 280, top: 132 });
});

it('beside the button on either side', () => {
  expect(place(button, 'right')).toMatchObject({ left: 484, top: 100 });
  expect(place(button, 'left')).toMatchObject({ left: 196, top: 100 });
});

it('above, when there is no room below and more above', () => {
  expect(place({ ...button, top: 500 })).toMatchObject({ top: 256 });
});

it('where it fits on neither side, the roomier one takes it and limits its height', () => {
  const tall = place({ ...button, top: 200 }, 'bottom', 'start', { width: 200, height: 900 });
  expect(tall).toEqual({ left: 400, top: 232, maxHeight: 360 });
});

it('moved along the button rather than over the edge of the window', () => {
  expect(place({ ...button, left: 900 })).toMatchObject({ left: 792 });
  expect(place({ ...button, left: 10 }, 'bottom', 'end')).toMatchObject({ left: 8 });
});

it('whatever the button and the size, all that can be seen lies within the window', () => {
  const length = fc.integer({ min: 1, max: 500 });
  const anchors = fc.record({
    left: fc.integer({ min: 0, max: 990 }),
    top: fc.integer({ min: 0, max: 590 }),
    width: fc.constant(10),
    height: fc.constant(10),
  });
  const sides = fc.constantFrom<Side>('top', 'right', 'bottom', 'left');
  const aligns = fc.constantFrom<Align>('start', 'center', 'end');
  fc.assert(
    fc.property(anchors, length, length, sides, aligns, (anchor, width, height, side, align) => {
      const at = placeBeside(anchor, { width, height }, view, { side, align, gap: 4 });
      expect(at.left).toBeGreaterThanOrEqual(8);
      expect(at.top).toBeGreaterThanOrEqual(8);
      expect(at.left + width).toBeLessThanOrEqual(992);
      expect(at.top + Math.min(height, at.maxHeight)).toBeLessThanOrEqual(593);
    }),
  );
});
