import { expect, it } from 'vitest';
import type { TabReport } from '../../engine/tab/tabSession';
import { type EngineFacts, makeEngineStore } from '../../state/engineStore';
import { statusFacts } from './statusFacts';

const SETTINGS = { locale: 'en-US', currency: 'USD' };

function reportWith(nodes: Record<string, { status: string; shortfall?: string }>): TabReport {
  const state = { nodes, runs: [{ command: 'dbt test', startedAt: '2026-01-01T00:00:00Z' }] };
  return { storage: { kind: 'opfs' }, sizeBytes: 1, state } as unknown as TabReport;
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
