import { expect, it } from 'vitest';
import { powerFloat } from './floatMath';

// As Python 3.11 answers on Linux; V8's own `**` differs in the first two.
it.each([
  [1.031, 17, 1.6803405573700487],
  [1.129172219469267, 38, 101.13163399927619],
  [2 ** 27 + 1, 2, 18014398777917440],
  [8.844379569363194e299, -1, 1.1306615598724255e-300],
  [-1.5, 3, -3.375],
  [10, -320, 1e-320],
  [0, 0, 1],
  [-0, 3, -0],
])('%d ** %d', (left, right, power) => {
  expect(powerFloat(left, right)).toBe(power);
});
