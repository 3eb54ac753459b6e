import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { askStockDbt } from '../python/askStockDbt';
import { type Played, playRounds } from '../rounds/playRounds';
import type { Outcome } from '../rounds/round';
import { compareLists } from '../selection/compareLists';
import { makeLists } from '../selection/makeLists';
import { listTerms } from '../selection/vocabulary';
import { readCompiled, readEnds, readFields } from './readSides';
import { NOTHING, type Score, type Tally, tally } from './score';

/** A project whose build is compared. */
export interface Scored {
  readonly family: string;
  readonly name: string;
  readonly project: string;
  readonly entries?: readonly string[];
  /** The options of its build. */
  readonly options?: readonly string[];
}

const SEED = 20_240_506;

/** Builds the project with both tools and counts what agrees. Throws when one of them gets no build under way. */
export async function scoreProject(scored: Scored, lists: number): Promise<Score> {
  const play = { ...scored, installsPackages: mustInstall(scored) };
  const [played] = await playRounds([
    { ...play, rounds: [{ words: ['build', ...(scored.options ?? [])] }] },
  ]);
  const [stock, ours] = [played?.stock[0], played?.ours[0]];
  if (!played || !stock || !ours) throw new Error('Nothing was played');
  for (const [name, { exitCode, console }] of Object.entries({ 'stock dbt': stock, ours }))
    if (exitCode === 2) throw new Error(`${name} does not build it:\n${console}`);
  const score = {
    compiled: tally(readCompiled(stock), readCompiled(ours)),
    ended: tally(readEnds(stock), readEnds(ours)),
    fields: tally(readFields(stock), readFields(ours)),
    relations: await compareRelations(played, stock, ours),
  };
  rmSync(played.folder, { recursive: true });
  return { ...score, selections: lists === 0 ? NOTHING : await compareSelections(play, lists) };
}

/** Packages that are there already, as below dbt_packages/, are taken as they are. */
export function mustInstall({ project }: Pick<Scored, 'project'>): boolean {
  const has = (name: string) => existsSync(path.join(project, name));
  return (has('packages.yml') || has('dependencies.yml')) && !has('dbt_packages');
}

async function compareRelations(played: Played, stock: Outcome, ours: Outcome): Promise<Tally> {
  const [found] = await askStockDbt<{ differences: string[]; relations: number }>([
    {
      kind: 'relations',
      stock: stock.kept,
      ours: ours.kept,
      roots: [stock.root, ours.root],
      since: played.since,
    },
  ]);
  const { differences = [], relations = 0 } = found ?? {};
  // Rows of a relation that differ follow indented.
  const differing = new Set(
    differences.filter((line) => !line.startsWith(' ')).map((line) => line.split(':')[0]),
  );
  return { same: Math.max(0, relations - differing.size), all: relations, differences };
}

async function compareSelections(
  project: Scored & { readonly installsPackages: boolean },
  count: number,
): Promise<Tally> {
  const [compared = []] = await compareLists([
    { ...project, makeLists: (graph) => makeLists(listTerms(graph), count, SEED) },
  ]);
  const side = (name: 'stock' | 'ours') =>
    new Map(compared.map((one, at) => [`${at + 1}: ${one.words}`, one[name]]));
  return tally(side('stock'), side('ours'));
}
