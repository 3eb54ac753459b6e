import { expect, it } from 'vitest';
import { contrast, parseHex, simulateVision } from './colour';
import { ciede2000, type Lab, labOf } from './difference';

// From the test data of Sharma, Wu and Dalal 2005: pairs 1, 7, 13, 17, 20 and 31.
const published: readonly [Lab, Lab, number][] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [50, 3.1736, 0.5854], 1.0],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
];

it.each(published)('CIEDE2000 of %j and %j is %d, as published', (first, second, expected) => {
  expect(ciede2000(first, second)).toBeCloseTo(expected, 4);
  expect(ciede2000(second, first)).toBeCloseTo(expected, 4);
});

it('white has lightness 100 and no chroma', () => {
  const [lightness, a, b] = labOf(parseHex('#FFFFFF'));
  expect(lightness).toBeCloseTo(100, 3);
  expect(Math.hypot(a, b)).toBeLessThan(0.02);
});

it('contrast runs from 1 to 21 and does not mind the order', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 6);
  expect(contrast('#FFFFFF', '#767676')).toBeCloseTo(4.54, 2);
  expect(contrast('#123456', '#123456')).toBe(1);
});

it('red and green fall together for a deutan and stay apart for normal sight', () => {
  const distance = (vision: 'normal' | 'deutan') =>
    ciede2000(
      labOf(simulateVision(parseHex('#A04000'), vision)),
      labOf(simulateVision(parseHex('#5A6A00'), vision)),
    );
  expect(distance('deutan')).toBeLessThan(distance('normal') / 3);
});

it('a grey looks the same to everyone', () => {
  const grey = parseHex('#808080');
  for (const vision of ['protan', 'deutan', 'tritan'] as const) {
    for (const channel of simulateVision(grey, vision)) expect(channel).toBeCloseTo(grey[0], 4);
  }
});
