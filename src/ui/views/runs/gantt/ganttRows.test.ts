import { describe, expect, it } from 'vitest';
import type { ManifestNode } from '../../../../core/project/manifest';
import type { RunStep, ShownRun } from '../shownRun';
import { expectedLeftMs, type GanttProject, ganttRows } from './ganttRows';
import { makeTimeScale } from './timeScale';

const model = (name: string, folder = 'marts') =>
  ({
    unique_id: `model.shop.${name}`,
    name,
    resource_type: 'model',
    fqn: ['shop', folder, name],
  }) as unknown as ManifestNode;
const test = (name: string, tested: string) =>
  ({
    unique_id: `test.shop.${name}`,
    name,
    resource_type: 'test',
    test_metadata: null,
    column_name: null,
    attached_node: `model.shop.${tested}`,
  }) as unknown as ManifestNode;

const NODES = [model('stg', 'staging'), model('dim'), test('one', 'dim'), test('two', 'dim')];
const PROJECT: GanttProject = {
  nodes: new Map(NODES.map((node) => [node.unique_id, node])),
  parents: { 'model.shop.dim': ['model.shop.stg'] },
  lastSeconds: { 'model.shop.stg': 1, 'model.shop.dim': 2, 'test.shop.one': 0.5 },
};
const step = (status: RunStep['status'], from?: number, to?: number, failures = 0): RunStep => ({
  status,
  startMs: from ?? null,
  endMs: to ?? null,
  failures,
});
const run = (steps: Record<string, RunStep>, more: Partial<ShownRun> = {}): ShownRun => ({
  id: 'r',
  command: 'dbt build',
  startedMs: 0,
  elapsedMs: 5000,
  isLive: false,
  isStopping: false,
  outcome: 'pass',
  steps: new Map(Object.entries(steps)),
  lines: [],
  kept: null,
  ...more,
});

describe('ganttRows', () => {
  it('folds tests into the row of what they test, whose worst one speaks for it', () => {
    const [row, ...others] = ganttRows(
      run({
        'model.shop.dim': step('pass', 0, 1000),
        'test.shop.one': step('pass', 1000, 1200),
        'test.shop.two': step('fail', 1500, 1600, 3),
      }),
      PROJECT,
    );
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      name: 'dim',
      layer: 'mart',
      status: 'fail',
      own: { fromMs: 0, toMs: 1000 },
      tested: { fromMs: 1000, toMs: 1600 },
      trouble: { tone: 'fail', text: '1 test fails, 3 rows' },
    });
    expect(row?.tests).toHaveLength(2);
  });

  it('stands in the order in which nodes began; what waits comes behind, after what it reads', () => {
    const rows = ganttRows(
      run(
        {
          'model.shop.dim': step('waiting'),
          'model.shop.stg': step('running', 10),
        },
        { isLive: true },
      ),
      PROJECT,
    );
    expect(rows.map(({ name }) => name)).toEqual(['stg', 'dim']);
    expect(rows[0]?.own).toEqual({ fromMs: 10, toMs: 5000 });
    expect(rows[1]?.expected).toEqual({ fromMs: 5000, toMs: 7000 });
  });

  it('says nothing of the time left when a node has never run', () => {
    const live = (id: string) => run({ [id]: step('waiting') }, { isLive: true });
    expect(expectedLeftMs(live('model.shop.dim'), PROJECT)).toBe(2000);
    expect(expectedLeftMs(live('test.shop.two'), PROJECT)).toBeUndefined();
  });
});

it.each([0, 37, 900, 5000, 61_000, 3_600_000, 90_000_000])(
  'an axis of %d ms has few ticks at round times, and holds it',
  (length) => {
    const scale = makeTimeScale(length);
    expect(scale.ticksMs.length).toBeLessThan(12);
    expect(scale.endMs).toBeGreaterThanOrEqual(length);
    expect(scale.at(length)).toBeLessThanOrEqual(100);
  },
);
