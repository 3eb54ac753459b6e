import { describe, expect, it } from 'vitest';
import type { ManifestNode } from '../../../../core/project/manifest';
import { makeItem } from '../testing/makeItem';
import { countStatuses, countTestedColumns, freshnessFact } from './stripFacts';

const HOUR = 3_600_000;
const settings = { locale: 'en-GB', currency: 'USD' };

describe('the strip over the tests', () => {
  it('counts every result, and want of data apart, only where there is some', () => {
    const items = [makeItem('a', 'pass'), makeItem('b', 'warn')];
    expect(countStatuses(items).map(([status]) => status)).not.toContain('notEnoughData');
    expect(countStatuses([...items, makeItem('c', 'notEnoughData')])).toEqual([
      ['pass', 1],
      ['warn', 1],
      ['fail', 0],
      ['error', 0],
      ['skipped', 0],
      ['notEnoughData', 1],
    ]);
  });

  it('a column with two tests is one tested column; seeds do not count', () => {
    const columns = { order_id: {}, status: {} };
    const nodes = [
      { resource_type: 'model', unique_id: 'model.s.orders', columns },
      { resource_type: 'seed', unique_id: 'seed.s.raw', columns },
      makeItem('a', 'pass', { column: 'order_id' }).node,
      makeItem('b', 'pass', { column: 'order_id' }).node,
      makeItem('c', 'pass', { model: 'raw', column: 'status' }).node,
    ] as unknown as ManifestNode[];
    expect(countTestedColumns(nodes)).toEqual({ tested: 1, all: 2 });
  });

  it('freshness is judged against the limits of the source, at the time of the build', () => {
    const builtAt = Date.parse('2026-06-30T12:00:00Z');
    const aged = (hours: number) =>
      freshnessFact(
        {
          id: 'source.s.shop.raw_orders',
          latest: BigInt(builtAt - hours * HOUR) * 1000n,
          warnAfterMs: 24 * HOUR,
          errorAfterMs: 48 * HOUR,
        },
        builtAt,
        settings,
      );
    expect(aged(10)).toMatchObject({
      label: 'Freshness of orders',
      age: '10 h',
      verdict: 'within 24 h',
      tone: 'pass',
    });
    expect(aged(30)).toMatchObject({ verdict: 'over 24 h', tone: 'warn' });
    expect(aged(50)).toMatchObject({ verdict: 'over 2 days', tone: 'fail' });
  });
});
