import { describe, expect, it } from 'vitest';
import {
  draw,
  drawBelow,
  drawFactor,
  drawNormal,
  drawWait,
  makeChance,
  pickFrom,
  turnTo,
} from './chance.mjs';
import { exponential, naturalLog } from './exactMath.mjs';
import { findIndex, pickIndex, sumWeights, totalOf } from './weights.mjs';

const count = 20_000;

function sample(next: () => number): number[] {
  return Array.from({ length: count }, next);
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

describe('a stream of random numbers', () => {
  it('gives the same numbers for the same seed, topic and id, whatever was drawn before', () => {
    const first = makeChance(7, 'a');
    const second = makeChance(7, 'a');
    draw(second);
    const expected = [0, 1, 2].map(() => draw(turnTo(first, 41)));
    expect([0, 1, 2].map(() => draw(turnTo(second, 41)))).toEqual(expected);
    expect(new Set(expected).size).toBe(1);
  });

  it('is the one that it was when the sample was made', () => {
    const chance = turnTo(makeChance(7, 'order'), 1);
    expect([draw(chance), draw(chance), draw(chance)]).toEqual([
      0.6532928328961134, 0.7231795093975961, 0.19625279307365417,
    ]);
  });

  it('differs by seed, topic, id and part', () => {
    const streams = [
      makeChance(1, 'a'),
      makeChance(2, 'a'),
      makeChance(1, 'b'),
      turnTo(makeChance(1, 'a'), 1),
      turnTo(makeChance(1, 'a'), 0, 1),
    ];
    expect(new Set(streams.map(draw)).size).toBe(5);
  });

  it.each([
    ['within a stream', (chance: ReturnType<typeof makeChance>) => () => draw(chance)],
    [
      'at the start of neighbouring ids',
      (chance: ReturnType<typeof makeChance>) => {
        let id = 0;
        return () => {
          id += 1;
          return draw(turnTo(chance, id));
        };
      },
    ],
  ])('is uniform and free of memory %s', (_where, makeNext) => {
    const values = sample(makeNext(makeChance(3, 'test')));
    const tenths = Array.from({ length: 10 }, (_, tenth) =>
      values.filter((value) => Math.floor(value * 10) === tenth),
    );
    for (const tenth of tenths) expect(Math.abs(tenth.length - count / 10)).toBeLessThan(200);
    const pairs = values
      .slice(1)
      .map((value, index) => (value - 0.5) * ((values[index] ?? 0) - 0.5));
    expect(Math.abs(meanOf(pairs) * 12)).toBeLessThan(0.03);
  });

  it('draws whole numbers below a limit, and members of a list, all of them alike', () => {
    const chance = makeChance(3, 'test');
    const numbers = sample(() => drawBelow(chance, 3));
    expect([...new Set(numbers)].sort()).toEqual([0, 1, 2]);
    expect(Math.abs(meanOf(numbers) - 1)).toBeLessThan(0.03);
    expect(new Set(sample(() => pickFrom(chance, [5, 6])))).toEqual(new Set([5, 6]));
  });

  it('draws normal numbers, factors and waiting times of the size it says', () => {
    const chance = makeChance(3, 'test');
    const normal = sample(() => drawNormal(chance));
    expect(Math.abs(meanOf(normal))).toBeLessThan(0.03);
    expect(Math.abs(deviationOf(normal) - 1)).toBeLessThan(0.03);
    const logs = sample(() => Math.log(drawFactor(chance, 0.3)));
    expect(Math.abs(deviationOf(logs) - 0.3)).toBeLessThan(0.01);
    const waits = sample(() => drawWait(chance, 8));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
    expect(Math.abs(meanOf(waits) - 8)).toBeLessThan(0.3);
  });
});

describe('exact mathematics', () => {
  it.each([1, 2, 0.5, 1e-9, 3e-10, 0.999999, 1.000001, 12345.678, 2 ** 31])(
    'takes the logarithm of %d',
    (value) => {
      expect(naturalLog(value)).toBeCloseTo(Math.log(value), 12);
    },
  );

  it.each([0, 1, -1, 0.3, -22.18, 10.5, 1e-9, -1e-9])('takes e to the power of %d', (value) => {
    expect(exponential(value) / Math.exp(value)).toBeCloseTo(1, 12);
  });

  it('has no other value on any machine', () => {
    expect([naturalLog(3), naturalLog(0.7), exponential(2), exponential(-2.5)]).toEqual([
      1.0986122886681096, -0.3566749439387324, 7.389056098930651, 0.08208499862389879,
    ]);
  });
});

describe('weights', () => {
  it('are picked in proportion, a weight of 0 never', () => {
    const chance = makeChance(3, 'test');
    const sums = sumWeights([0, 3, 0, 1, 0]);
    expect([...sums]).toEqual([0, 3, 3, 4, 4]);
    expect(totalOf(sums)).toBe(4);
    const picked = sample(() => pickIndex(chance, sums));
    expect([...new Set(picked)].sort()).toEqual([1, 3]);
    expect(picked.filter((index) => index === 1).length / count).toBeCloseTo(0.75, 1);
  });

  it('find the first index above a target, the last when none is', () => {
    const sums = sumWeights([1, 1, 1]);
    expect([0, 0.99, 1, 2.5, 3, 99].map((target) => findIndex(sums, target))).toEqual([
      0, 0, 1, 2, 2, 2,
    ]);
    expect(totalOf(sumWeights([]))).toBe(0);
  });
});
