import { expect, it } from 'vitest';
import { nodeTabPorts } from '../../../testing/tabPorts';
import type { TextStore } from '../../core/base/textStore';
import { memoryFiles } from '../../core/project/projectFiles';
import { openNodeWasmWarehouse } from '../../platform/duckdb/nodeWarehouse';
import type { TabPorts } from './ports';
import { makeTabApi } from './tabApi';

const files = memoryFiles({
  'dbt_project.yml': 'name: shop\nprofile: shop\nmodels: {shop: {+materialized: table}}\n',
  'profiles.yml': 'shop:\n  outputs:\n    default: {type: duckdb, path: shop.duckdb}\n',
  'models/first.sql': 'select 1 as one',
  'models/last.sql': "select * from {{ ref('first') }}",
});

type Texts = Map<string, string>;

/** A store over `texts`, which tells of each text that it is given. */
function storeOf(texts: Texts, onWrite: () => void): TextStore {
  return {
    read: async (name) => texts.get(name),
    write: async (name, text) => {
      texts.set(name, text);
      onWrite();
    },
    remove: async (name) => void texts.delete(name),
  };
}

const warehouse = await openNodeWasmWarehouse('shop');

/** A visit to the one database, which is new in the first. */
async function visit(kept: Texts, isNew: boolean, onWrite = () => {}) {
  const store = storeOf(kept, onWrite);
  const openDatabase: TabPorts['openDatabase'] = async () => ({
    warehouse,
    isNew,
    storage: { kind: 'memory', reason: 'no-storage' },
    sizeBytes: async () => undefined,
    readFile: async () => undefined,
    copies: undefined,
    close: async () => undefined,
  });
  const api = makeTabApi(nodeTabPorts({ files, store, openDatabase }));
  return { api, report: await api.boot(() => undefined) };
}

it('a build whose tab was closed is told in the next visit, and all is to be built anew', async () => {
  const kept: Texts = new Map();
  const states: Texts[] = [];
  const { api } = await visit(kept, true, () => states.push(new Map(kept)));
  await api.run(['build'], () => undefined);
  states.length = 0;
  await api.run(['run', '--empty'], () => undefined);
  // What the store held before the run was kept is what a tab leaves that is closed while it builds.
  const left = states[0] ?? kept;
  await api.run(['build'], () => undefined);

  const ended = (await visit(new Map(kept), false)).report;
  expect([ended.needsBuild, ended.state.runs.length]).toEqual([false, 3]);

  const { api: next, report } = await visit(left, false);
  expect(report.needsBuild).toBe(true);
  expect(report.state.runs.map(({ command, isUnfinished }) => [command, isUnfinished])).toEqual([
    ['dbt run --empty', true],
    ['dbt build', undefined],
  ]);
  const answer = await next.run(['build'], () => undefined);
  expect(answer).toMatchObject({ kind: 'ran', report: { needsBuild: false } });
});
