import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { pastOf } from '../../../src/cli/pastOf';
import { askStockDbt } from '../python/askStockDbt';
import { runOurs } from '../rounds/ourRounds';
import { copyProject } from '../rounds/projectCopy';
import { mustInstall } from '../scoreboard/scoreProject';
import { IDS, idsOf } from '../selection/compareLists';
import { type Listed, listOurs, openParsed } from '../selection/listOurs';
import { fixtureProject } from './fixtureProject';
import { SHOP } from './shopProject';

/** A node or a macro, as far as its dependencies go. */
interface Entry {
  readonly depends_on?: { readonly macros?: readonly string[]; readonly nodes?: readonly string[] };
}
type Manifest = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

const FIXTURES = readdirSync(fixtureProject('')).map((name) => ({ project: fixtureProject(name) }));
const PROJECTS = [SHOP, ...FIXTURES];
const MODIFIED = ['--select', 'state:modified', '--indirect-selection', 'empty', ...IDS];

/** What each side finds modified in a project that is as it was, by the manifest that the other has written. */
async function compareUnchanged() {
  const folders = PROJECTS.map(copyProject);
  const rootOf = (at: number, side: string) => path.join(folders[at] ?? '', side, 'project');
  for (const at of folders.keys()) await runOurs(rootOf(at, 'ours'), ['parse']);
  const stock = await askStockDbt<readonly Listed[]>(
    PROJECTS.map((one, at) => ({
      kind: 'lists',
      root: rootOf(at, 'stock'),
      packages: mustInstall(one),
      lists: [[...MODIFIED, '--state', path.join(rootOf(at, 'ours'), 'target')]],
    })),
  );
  const compared = [];
  for (const [at, { project }] of PROJECTS.entries()) {
    const [root, theirs] = [rootOf(at, 'ours'), path.join(rootOf(at, 'stock'), 'target')];
    const parsed = await openParsed(root);
    const [ours] = listOurs(parsed, [MODIFIED], await pastOf(parsed, theirs, theirs));
    const users = usersOfDbtsMacros(path.join(theirs, 'manifest.json'));
    const foreign = idsOf(stock[at]?.[0]).lines;
    compared.push({
      name: path.basename(project),
      // Their texts are ours: dbt takes what calls them for changed.
      stock: foreign.filter((id) => !users.has(id)),
      ours: idsOf(ours).lines,
    });
  }
  for (const folder of folders) rmSync(folder, { recursive: true });
  return compared;
}

/** Nodes from which a macro of dbt's own can be reached. */
function usersOfDbtsMacros(file: string): Set<string> {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const { nodes = {}, unit_tests: tests = {}, macros = {} } = manifest;
  const reaches = (id: string, seen: Set<string>): boolean => {
    if (/^macro\.(?:dbt|dbt_duckdb)\./.test(id)) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return macrosOf(macros[id]).some((called) => reaches(called, seen));
  };
  const users = Object.entries({ ...nodes, ...tests }).filter(([, node]) =>
    macrosOf(node).some((id) => reaches(id, new Set())),
  );
  return new Set(users.map(([id]) => id));
}

function macrosOf(entry: Entry | undefined): readonly string[] {
  return entry?.depends_on?.macros ?? [];
}

describe.skipIf(inject('stockPython') === undefined)('a project that is as it was', () => {
  let compared: Awaited<ReturnType<typeof compareUnchanged>> = [];
  beforeAll(async () => {
    compared = await compareUnchanged();
  });
  const found = (side: 'stock' | 'ours') =>
    Object.fromEntries(
      compared.flatMap((one) => (one[side].length ? [[one.name, one[side]]] : [])),
    );

  it('[A3] is unmodified for stock dbt by our manifest, but where it uses macros of dbt', () => {
    expect(compared.length).toBe(PROJECTS.length);
    expect(found('stock')).toEqual({});
  });
  it('[A3] is unmodified for us by the manifest of stock dbt', () => {
    expect(found('ours')).toEqual({});
  });
});
