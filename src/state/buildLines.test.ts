import { expect, it } from 'vitest';
import type { ManifestNode } from '../core/project/manifest';
import type { TabReport } from '../engine/tab/tabReport';
import { rebuildLine, startLines } from './buildLines';

const node = (id: string) => {
  const [type = '', , name = ''] = id.split('.');
  return { unique_id: id, name, resource_type: type } as unknown as ManifestNode;
};
const PROJECT = {
  nodes: ['model.s.a', 'model.s.b', 'test.s.t', 'test.s.alone'].map(node),
  parents: { 'model.s.b': ['model.s.a'], 'test.s.t': ['model.s.b'], 'test.s.alone': ['model.s.c'] },
} as unknown as NonNullable<Parameters<typeof rebuildLine>[0]['project']>;

const SAMPLE = {
  openId: 'a',
  entries: [{ id: 'a', origin: 'sample' }],
} as unknown as TabReport['projects'];

it('names the first of what is stale, and takes the rest from below', () => {
  const stale = ['model.s.a', 'model.s.b', 'test.s.t', 'test.s.alone'];
  expect(rebuildLine({ stale, project: PROJECT })).toBe('dbt build --select a+ alone');
});

it('builds all but the seeds where it is not known what is stale', () => {
  expect(rebuildLine({ stale: null, project: PROJECT })).toBe(
    'dbt build --exclude-resource-type seed',
  );
});

it('begins the first visit with all tables and then their tests', () => {
  const state = { nodes: {}, seeds: {} } as TabReport['state'];
  expect(startLines({ needsBuild: true, state, projects: SAMPLE })).toEqual([
    'dbt build --exclude-resource-type test unit_test',
    'dbt test',
  ]);
  expect(startLines({ needsBuild: false, state, projects: SAMPLE })).toEqual([]);
});

it('builds data of the user, or a project that has changed, with each test in its place', () => {
  const seeds = { raw_orders: { kind: 'import' } } as unknown as TabReport['state']['seeds'];
  const nodes = { 'model.s.a': {} } as unknown as TabReport['state']['nodes'];
  const lines = (state: object) =>
    startLines({ needsBuild: true, state: state as TabReport['state'], projects: SAMPLE });
  expect(lines({ nodes: {}, seeds })).toEqual(['dbt build']);
  expect(lines({ nodes, seeds: {} })).toEqual(['dbt build']);
});

it("leaves a project of the user's own until it is told to build", () => {
  const state = { nodes: {}, seeds: {} } as TabReport['state'];
  const projects = {
    openId: 'b',
    entries: [{ id: 'b', origin: 'zip' }, ...SAMPLE.entries],
  } as unknown as TabReport['projects'];
  expect(startLines({ needsBuild: true, state, projects })).toEqual([]);
});
