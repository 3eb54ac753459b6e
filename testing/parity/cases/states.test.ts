import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { pastOf } from '../../../src/cli/pastOf';
import { askStockDbt } from '../python/askStockDbt';
import { changeFile, runOurs } from '../rounds/ourRounds';
import { copyProject } from '../rounds/projectCopy';
import { makeChanges } from '../selection/changes';
import { IDS, idsOf } from '../selection/compareLists';
import { type Listed, listOurs, openParsed } from '../selection/listOurs';
import { fixtureProject } from './fixtureProject';

const CHECKS = [
  'state:new',
  'state:old',
  'state:modified',
  'state:unmodified',
  'state:modified.body',
  'state:modified.configs',
  'state:modified.relation',
  'state:modified.contract',
  'state:modified.persisted_descriptions',
  'state:modified.no_such_check',
];
const RESULTS = ['success', 'error', 'warn', 'pass', 'skipped', 'no-op', 'no_such_status'];
const LISTS = [
  ...CHECKS.map((check) => ['--select', check, '--indirect-selection', 'empty']),
  ['--select', 'state:modified+,1+state:new'],
  ['--select', 'state:old', '--exclude', 'state:modified'],
  ...RESULTS.map((status) => ['--select', `result:${status}`, '--indirect-selection', 'empty']),
  ['--select', '1+result:error+'],
];

/** What both sides list of the second version, compared with the state of the first. */
async function compareStates() {
  const folder = copyProject({ project: fixtureProject('selection') });
  const [stockRoot, root] = [path.join(folder, 'stock/project'), path.join(folder, 'ours/project')];
  await runOurs(root, ['parse', '--target-path', 'own']);
  const changes = makeChanges();
  const lists = LISTS.map((words) => [...words, ...IDS]);
  const [stock = []] = await askStockDbt<readonly Listed[]>([
    {
      kind: 'lists',
      root: stockRoot,
      packages: true,
      changes,
      lists: lists.map((words) => [...words, '--state', 'state']),
    },
  ]);
  for (const [name, text] of Object.entries(changes)) changeFile(path.join(root, name), text);
  cpSync(path.join(stockRoot, 'state/run_results.json'), path.join(root, 'own/run_results.json'));
  const parsed = await openParsed(root);
  const listWith = async (state: string) =>
    listOurs(parsed, lists, await pastOf(parsed, state, root)).map(idsOf);
  const [withTheirs, withOwn] = [
    await listWith(path.join(stockRoot, 'state')),
    await listWith(path.join(root, 'own')),
  ];
  rmSync(folder, { recursive: true });
  return { stock: stock.map(idsOf), withTheirs, withOwn };
}

describe.skipIf(inject('stockPython') === undefined)('--state lists what stock dbt lists', () => {
  let compared: Awaited<ReturnType<typeof compareStates>>;
  beforeAll(async () => {
    compared = await compareStates();
  });
  it.each([
    ["stock dbt's", 'withTheirs'],
    ['our own', 'withOwn'],
  ] as const)('[G4] with %s manifest.json of another version', (_, side) => {
    const differing = LISTS.flatMap((words, at) => {
      const [stock, ours] = [compared.stock[at], compared[side][at]];
      return isDeepStrictEqual(stock, ours) ? [] : [{ words: words.join(' '), stock, ours }];
    });
    expect(differing).toEqual([]);
  });
  it('[G4] each check but an unknown one finds something', () => {
    const empty = LISTS.filter((_, at) => compared.stock[at]?.lines.length === 0);
    expect(empty.map(([, term]) => term)).toEqual([
      'state:modified.no_such_check',
      'result:no_such_status',
    ]);
  });
});
