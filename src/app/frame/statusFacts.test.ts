import { expect, it } from 'vitest';
import type { TabReport } from '../../engine/tab/tabReport';
import { type EngineFacts, makeEngineStore } from '../../state/engineStore';
import { statusFacts } from './statusFacts';

const SETTINGS = { locale: 'en-US', currency: 'USD' };

function reportWith(nodes: Record<string, { status: string; shortfall?: string }>): TabReport {
  const state = { nodes, runs: [{ command: 'dbt test', startedAt: '2026-01-01T00:00:00Z' }] };
  return { storage: { kind: 'opfs' }, sizeBytes: 1, state, problems: [] } as unknown as TabReport;
}

it('counts no test that lacked data, neither as good nor as bad', () => {
  const report = reportWith({
    a: { status: 'pass' },
    b: { status: 'warn' },
    c: { status: 'warn', shortfall: 'needs 28 days' },
    d: { status: 'success' },
  });
  const engine: EngineFacts = { ...makeEngineStore(undefined).getState(), report };
  expect(statusFacts(engine, null, SETTINGS).results).toEqual({
    pass: 2,
    warn: 1,
    fail: 0,
    error: 0,
  });
});

it('names no time of a build that could not begin, and counts nothing where nothing has run', () => {
  const runs = [
    { command: 'dbt build', startedAt: '2026-01-02T00:00:00Z', elapsed: 0, refused: true },
    { command: 'dbt build', startedAt: '2026-01-01T10:30:00Z', elapsed: 2 },
  ];
  const built = reportWith({ a: { status: 'success' } });
  const facts = (report: TabReport) =>
    statusFacts({ ...makeEngineStore(undefined).getState(), report }, null, SETTINGS);
  const again = facts({ ...built, state: { ...built.state, runs } } as unknown as TabReport);
  expect(again.build).toMatchObject({ kind: 'built', elapsed: '2 s' });
  const never = { ...built.state, nodes: {}, runs: runs.slice(0, 1) };
  const refused = facts({ ...built, state: never } as unknown as TabReport);
  expect([refused.build, refused.results]).toEqual([undefined, undefined]);
});

it('tells of a build whose tab was closed, and not of the one before', () => {
  const runs = [
    { command: 'dbt build', startedAt: '2026-01-02T00:00:00Z', elapsed: 0, isUnfinished: true },
    { command: 'dbt build', startedAt: '2026-01-01T10:30:00Z', elapsed: 2 },
  ];
  const built = reportWith({ a: { status: 'success' } });
  const report = { ...built, state: { ...built.state, runs } } as unknown as TabReport;
  const engine: EngineFacts = { ...makeEngineStore(undefined).getState(), report };
  expect(statusFacts(engine, null, SETTINGS).build).toMatchObject({ kind: 'unfinished' });
});
