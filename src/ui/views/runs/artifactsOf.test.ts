import { expect, it } from 'vitest';
import type { CommandName } from '../../../core/command/command';
import type { KeptRun } from '../../../engine/tab/keptRuns';
import { artifactsOf } from './artifactsOf';

const kept = (name: CommandName, more: Partial<KeptRun> = {}): KeptRun => ({
  id: 'r',
  name,
  words: [name],
  startedAt: '2026-07-28T05:00:00Z',
  runStartedAt: null,
  elapsed: 1,
  vars: {},
  lines: [],
  results: [],
  compiled: {},
  ...more,
});
const CODE = { 'model.shop.dim': { code: 'select 1', ephemerals: [] } };
const CATALOG = { nodes: {}, sources: {} };

it.each([
  ['a build', kept('build', { compiled: CODE }), ['manifest', 'run_results', 'compiled']],
  ['the age of sources', kept('freshness'), ['manifest', 'sources']],
  [
    'docs',
    kept('generate', { compiled: CODE, catalog: CATALOG }),
    ['manifest', 'catalog', 'compiled'],
  ],
  ['a macro', kept('run-operation'), ['manifest', 'run_results']],
  ['a list', kept('ls'), ['manifest']],
  ['what tells of the tab', kept('debug'), []],
])('[T1] offers the files that %s left', (_, run, expected) => {
  expect(artifactsOf(run).map(({ artifact }) => artifact)).toEqual(expected);
});
