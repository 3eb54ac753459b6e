import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Graph } from '../../../src/core/graph/buildGraph';
import { askStockDbt } from '../python/askStockDbt';
import { copyProject } from '../rounds/projectCopy';
import { type Listed, listOurs, openParsed } from './listOurs';

/** A project, and the command lines of `ls` that both sides answer in a copy of it. */
export interface Lists {
  readonly project: string;
  readonly entries?: readonly string[];
  /** Whether stock dbt runs `dbt deps` first; it does unless told not to. */
  readonly installsPackages?: boolean;
  /** Changes the copies before they are read; `roots` are their folders. */
  readonly prepare?: (roots: readonly string[]) => Promise<void> | void;
  readonly makeLists: (graph: Graph) => readonly (readonly string[])[];
}

/** One command line, and the ids that both sides list for it. */
export interface Compared {
  readonly words: string;
  readonly stock: Listed;
  readonly ours: Listed;
}

/** What makes an answer a list of ids. */
export const IDS = ['--output', 'json', '--output-keys', 'unique_id'];

/** Asks stock dbt in one process, and ours meanwhile in this one. */
export async function compareLists(projects: readonly Lists[]): Promise<Compared[][]> {
  const folders = projects.map((one) => copyProject({ installsPackages: true, ...one }));
  const root = (folder: string, side: string) => path.join(folder, side, 'project');
  const opened: Awaited<ReturnType<typeof openParsed>>[] = [];
  for (const [at, { prepare }] of projects.entries()) {
    const folder = folders[at] ?? '';
    await prepare?.([root(folder, 'stock'), root(folder, 'ours')]);
    opened.push(await openParsed(root(folder, 'ours')));
  }
  const lists = opened.map(({ graph }, at) =>
    (projects[at]?.makeLists(graph) ?? []).map((words) => [...words, ...IDS]),
  );
  const asked = askStockDbt<readonly Listed[]>(
    folders.map((folder, at) => ({
      kind: 'lists',
      root: root(folder, 'stock'),
      packages: projects[at]?.installsPackages ?? true,
      lists: lists[at] ?? [],
    })),
  );
  const ours = opened.map((parsed, at) => listOurs(parsed, lists[at] ?? []));
  const stock = await asked;
  for (const folder of folders) rmSync(folder, { recursive: true });
  return lists.map((list, at) =>
    list.map((words, index) => ({
      words: words.slice(0, -IDS.length).join(' '),
      stock: idsOf(stock[at]?.[index]),
      ours: idsOf(ours[at]?.[index]),
    })),
  );
}

/** The ids alone, in one order; of a list that could not be made only that it could not. */
export function idsOf(listed: Listed | undefined): Listed {
  if (!listed) throw new Error('A list was not answered');
  const { exitCode, lines } = listed;
  if (exitCode !== 0) return { exitCode, lines: [] };
  const ids = lines.map((line) => (JSON.parse(line) as { unique_id: string }).unique_id);
  return { exitCode, lines: ids.sort() };
}
