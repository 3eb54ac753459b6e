import { rmSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { askStockDbt } from '../python/askStockDbt';
import { copyProject } from '../rounds/projectCopy';
import { type Listed, listOurs, openOurs } from '../selection/listOurs';
import { makeLists } from '../selection/makeLists';
import { listTerms } from '../selection/vocabulary';
import { fixtureProject } from './fixtureProject';
import { SHOP } from './shopProject';

/** Any number makes other lists: `SELECTION_SEED=7 npm run parity`. */
const SEED = Number(process.env.SELECTION_SEED ?? 20_240_506);
const IDS = ['--output', 'json', '--output-keys', 'unique_id'];

const PROJECTS = [
  { name: 'the shop', ...SHOP, count: 160 },
  { name: 'the fixture of all features', project: fixtureProject('features'), count: 80 },
  { name: 'the fixture of selections', project: fixtureProject('selection'), count: 240 },
];

/** One command line, and the nodes that both sides list for it. */
interface Compared {
  readonly words: string;
  readonly stock: Listed;
  readonly ours: Listed;
}

describe.skipIf(inject('stockPython') === undefined)('dbt ls', () => {
  let compared: readonly (readonly Compared[])[] = [];
  beforeAll(async () => {
    compared = await compareAll();
  });
  for (const [at, { name, count }] of PROJECTS.entries()) {
    it(`[G1] lists the nodes that stock dbt lists, of ${name}`, () => {
      const all = compared[at] ?? [];
      expect(all).toHaveLength(count);
      expect(all.filter(({ stock, ours }) => !isDeepStrictEqual(stock, ours))).toEqual([]);
      // Terms are drawn from the project's own names, so that most lists are not empty.
      expect(all.filter(({ ours }) => ours.lines.length > 0).length).toBeGreaterThan(count / 3);
    });
  }
});

/** Asks stock dbt in one process, and ours meanwhile in this one. */
async function compareAll(): Promise<Compared[][]> {
  const folders = PROJECTS.map(copyProject);
  const graphs = await Promise.all(
    folders.map((folder) => openOurs(path.join(folder, 'ours', 'project'))),
  );
  const lists = graphs.map((graph, at) =>
    makeLists(listTerms(graph), PROJECTS[at]?.count ?? 0, SEED),
  );
  const withIds = lists.map((list) => list.map((words) => [...words, ...IDS]));
  const asked = askStockDbt<readonly Listed[]>(
    folders.map((folder, at) => ({
      kind: 'lists',
      root: path.join(folder, 'stock', 'project'),
      packages: true,
      lists: withIds[at] ?? [],
    })),
  );
  const ours = graphs.map((graph, at) => listOurs(graph, withIds[at] ?? []).map(idsOf));
  const stock = (await asked).map((answers) => answers.map(idsOf));
  for (const folder of folders) rmSync(folder, { recursive: true });
  return lists.map((list, at) =>
    list.map((words, index) => ({
      words: words.join(' '),
      stock: listedAt(stock, at, index),
      ours: listedAt(ours, at, index),
    })),
  );
}

function listedAt(answers: readonly (readonly Listed[])[], at: number, index: number): Listed {
  const listed = answers[at]?.[index];
  if (!listed) throw new Error(`List ${index + 1} of project ${at + 1} was not answered`);
  return listed;
}

/** The ids alone, in one order; of a list that could not be made only that it could not. */
function idsOf({ exitCode, lines }: Listed): Listed {
  if (exitCode !== 0) return { exitCode, lines: [] };
  const ids = lines.map((line) => (JSON.parse(line) as { unique_id: string }).unique_id);
  return { exitCode, lines: ids.sort() };
}
