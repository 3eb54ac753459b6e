import { describe, expect, it } from 'vitest';
import type { TabReport } from '../../../engine/tab/tabReport';
import { newRun } from '../../../state/runStore';
import type { LineageNode } from './graph/lineageGraph';
import { nodeFace, tally, worstOf } from './nodeFace';

const NODE = {
  id: 'model.a',
  layer: 'mart',
  isEphemeral: false,
  tests: ['test.x', 'test.y', 'test.z'],
} as unknown as LineageNode;

const report = (statuses: Readonly<Record<string, string>>) =>
  ({
    state: {
      rowCounts: { 'model.a': 7 },
      nodes: Object.fromEntries(
        Object.entries(statuses).map(([id, status]) => [id, { status, message: null }]),
      ),
    },
  }) as unknown as TabReport;

describe('how a node looks', () => {
  it('its own status, its rows, and the tests that want a look', () => {
    const kept = report({
      'model.a': 'success',
      'test.x': 'fail',
      'test.y': 'error',
      'test.z': 'warn',
    });
    const face = nodeFace(NODE, kept, null);
    expect(face).toEqual({ status: 'pass', word: 'Pass', rows: 7, failing: 2, warning: 1 });
    expect(worstOf(face)).toBe('fail');
  });

  it('what never ran says so, and is neither a pass nor a failure', () => {
    const face = nodeFace(NODE, report({}), null);
    expect(face).toMatchObject({ status: 'waiting', word: 'Not built' });
    expect(tally([face])).toEqual({ pass: 0, warn: 0, fail: 0 });
  });

  it('a test without the data to judge by neither warns nor passes', () => {
    const kept = report({ 'model.a': 'success', 'test.x': 'warn' });
    const lacking = { ...kept.state.nodes['test.x'], shortfall: '9 days of 14' };
    const nodes = { ...kept.state.nodes, 'test.x': lacking };
    const state = { ...kept.state, nodes } as TabReport['state'];
    expect(nodeFace(NODE, { ...kept, state }, null)).toMatchObject({ failing: 0, warning: 0 });
  });

  it('during a command it follows its events', () => {
    const run = { ...newRun('dbt build', 0), plannedIds: new Set(['model.a']) };
    const kept = report({ 'model.a': 'success' });
    expect(nodeFace(NODE, kept, run).status).toBe('waiting');
    expect(nodeFace(NODE, kept, { ...run, current: 'model.a' }).status).toBe('running');
  });

  it('an ephemeral model has no table and no rows, an exposure no status', () => {
    const kept = report({ 'model.a': 'success' });
    expect(nodeFace({ ...NODE, isEphemeral: true }, kept, null)).toMatchObject({
      word: 'No table',
      rows: null,
    });
    expect(nodeFace({ ...NODE, layer: 'exposure' }, kept, null).status).toBeNull();
  });
});

it('a node counts once, by the worst of itself and its tests', () => {
  const face = { status: 'pass', word: '', rows: null, failing: 0, warning: 0 } as const;
  const all = [
    face,
    { ...face, warning: 2 },
    { ...face, failing: 1 },
    { ...face, status: 'error' },
  ];
  expect(tally(all as Parameters<typeof tally>[0])).toEqual({ pass: 1, warn: 1, fail: 2 });
});
