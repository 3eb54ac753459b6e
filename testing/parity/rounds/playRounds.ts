import path from 'node:path';
import { askStockDbt, type Job } from '../python/askStockDbt';
import { playOurRounds } from './ourRounds';
import { copyProject } from './projectCopy';
import type { Outcome, Round } from './round';

/** A project and the rounds that both sides play in a copy of it. */
export interface Play {
  /** The project's folder. */
  readonly project: string;
  /** The names in that folder that belong to the project; absent for all. */
  readonly entries?: readonly string[];
  /** Whether stock dbt runs `dbt deps` first; ours reads local packages where they are. */
  readonly installsPackages?: boolean;
  readonly rounds: readonly Round[];
  /**
   * Whether nodes are compared whatever their order. Where several become ready at once, dbt's queue hands out the first
   * while it still takes in the others, so that the order is a matter of luck.
   */
  readonly inAnyOrder?: boolean;
}

/** What both sides made of each round. */
export interface Played {
  /** Holds everything of the play; its reader removes it. */
  readonly folder: string;
  readonly stock: readonly Outcome[];
  readonly ours: readonly Outcome[];
  /** When the first command began: `YYYY-MM-DD HH:MM:SS`, UTC. */
  readonly since: string;
}

/** One thread, for one order; and every command parses for itself, unless it is said that it need not. */
function steady(words: readonly string[], { runsNodes = true }: Round): string[] {
  const parsing = words.includes('--partial-parse') ? [] : ['--no-partial-parse'];
  return [...words, ...(runsNodes ? ['--threads', '1'] : []), ...parsing];
}

/** Plays in temporary copies: stock dbt in one process of its own, ours meanwhile in this one. */
export async function playRounds(plays: readonly Play[]): Promise<Played[]> {
  const since = new Date().toISOString().slice(0, 19).replace('T', ' ');
  const folders = plays.map(copyProject);
  const stock = playStockRounds(plays, folders);
  const ours: Outcome[][] = [];
  for (const [at, { rounds }] of plays.entries()) {
    const folder = folders[at] ?? '';
    const own = rounds.map((round) => {
      return { ...round, words: steady(round.ourWords ?? round.words, round) };
    });
    ours.push(await playOurRounds(rootIn(folder, 'ours'), own, path.join(folder, 'kept', 'ours')));
  }
  const answers = await stock;
  return folders.map((folder, at) => ({
    folder,
    since,
    stock: answers[at] ?? [],
    ours: ours[at] ?? [],
  }));
}

async function playStockRounds(
  plays: readonly Play[],
  folders: readonly string[],
): Promise<Outcome[][]> {
  const keptIn = (folder: string, index: number) =>
    path.join(folder, 'kept', 'stock', String(index + 1));
  const jobs = plays.map(({ rounds }, at): Job => {
    const folder = folders[at] ?? '';
    return {
      kind: 'rounds',
      root: rootIn(folder, 'stock'),
      packages: plays[at]?.installsPackages ?? false,
      rounds: rounds.map((round, index) => ({
        words: steady(round.words, round),
        env: round.env ?? {},
        files: round.files ?? {},
        keep: keptIn(folder, index),
      })),
    };
  });
  const answers = await askStockDbt<readonly Pick<Outcome, 'exitCode' | 'console'>[]>(jobs);
  return folders.map((folder, at) =>
    (answers[at] ?? []).map((outcome, index) => ({
      ...outcome,
      kept: keptIn(folder, index),
      root: rootIn(folder, 'stock'),
    })),
  );
}

function rootIn(folder: string, side: 'stock' | 'ours'): string {
  return path.join(folder, side, 'project');
}
