import { makeProblem } from '../../../core/base/problems/problem';
import {
  dropTableSql,
  incomingTable,
  keepOthersSql,
  swapSql,
} from '../../../core/intake/incomingSql';
import { chooseColumn } from '../../../core/intake/matchColumns';
import { openProblems } from '../../../core/intake/review';
import type { SeedSpec } from '../../../core/intake/seedSpec';
import { type Sql, sql } from '../../../core/sql/sql';
import type { Warehouse } from '../../../core/warehouse/warehouse';
import { countRows } from '../countRows';
import type { TabReport } from '../tabReport';
import type { TabSession } from '../tabSession';
import type { SeedOrigin } from '../tabState';
import { checkFile } from './checkFile';
import type { FileReview, ReviewChange } from './fileReview';
import { dropLeftovers } from './leftovers';
import { aimAt, openFile, readHeadOf } from './openFile';
import { readStandingSeeds } from './standingSeeds';

interface Held {
  readonly file: File;
  /** Tells its incoming table from those of the other files. */
  readonly number: number;
  review: FileReview;
}

/**
 * The files that were dropped and are being reviewed. Nothing of the shop changes until `confirm`. It works on a
 * connection of its own, so that a build that is rolled back does not take a file's rows along.
 */
export class Intake {
  private readonly held = new Map<string, Held>();
  private taken = 0;
  /** The seeds as they are since the last step began. */
  private seeds: readonly SeedSpec[] = [];
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly session: TabSession,
    private readonly warehouse: Warehouse,
  ) {}

  static async open(session: TabSession): Promise<Intake> {
    const warehouse = await session.database.warehouse.connect();
    if (!session.database.isNew) await dropLeftovers(warehouse);
    return new Intake(session, warehouse);
  }

  get reviews(): FileReview[] {
    const reviews = [...this.held.values()].map(({ review }) => review);
    return reviews.map((review) => withTwins(review, reviews));
  }

  get isEmpty(): boolean {
    return this.held.size === 0;
  }

  /** Takes files in: reads their heads and finds their seeds. Those that are `reading` are to be checked. */
  add(files: readonly File[]): Promise<FileReview[]> {
    return this.inTurn(async () => {
      for (const file of files) {
        const id = this.session.ports.randomId();
        this.taken += 1;
        const review = await openFile(id, file, this.seeds);
        this.held.set(id, { file, number: this.taken, review });
      }
    });
  }

  /** Reads every row of a file that is `reading`. */
  check(id: string): Promise<FileReview[]> {
    return this.inTurn(async () => {
      const held = this.held.get(id);
      const seed = held && this.seedOf(held.review);
      if (!held || !seed || held.review.status !== 'reading') return;
      const { warehouse } = this;
      const table = incomingTable(seed, held.number);
      held.review = await checkFile({ warehouse, seed, table }, held.review, held.file);
    });
  }

  /** Decides something about a file; afterwards it may be `reading` again. */
  change(id: string, change: ReviewChange): Promise<FileReview[]> {
    return this.inTurn(async () => {
      const held = this.held.get(id);
      if (!held) return;
      const before = held.review;
      held.review = await this.changed(held, change);
      if (before.seed !== held.review.seed) await this.dropTable(held, before);
    });
  }

  /** Takes a file back out. */
  remove(id: string): Promise<FileReview[]> {
    return this.inTurn(async () => {
      const held = this.held.get(id);
      this.held.delete(id);
      if (held) await this.dropTable(held, held.review);
    });
  }

  /** Puts the files' rows in the seeds' places, all at once or none. The marts are then to be built. */
  async confirm(): Promise<TabReport> {
    await this.inTurn(async () => {
      const targets = this.targets();
      await this.swap(targets);
      this.held.clear();
      await this.keepOrigins(targets);
    });
    return this.session.report();
  }

  /** The files with their seeds; throws when one is not ready, which the page does not let happen. */
  private targets(): (Held & { readonly seed: SeedSpec; readonly table: Sql })[] {
    if (this.held.size === 0) throw new Error('There is no file to import.');
    return [...this.held.values()].map((held) => {
      const review = this.reviews.find(({ id }) => id === held.review.id) ?? held.review;
      const seed = this.seedOf(review);
      const open = openProblems(review.problems, review.accepted);
      if (!seed || review.status !== 'checked' || open.length > 0)
        throw new Error(`${review.fileName} is not ready to be imported.`);
      return { ...held, seed, table: incomingTable(seed, held.number) };
    });
  }

  private async swap(targets: ReturnType<Intake['targets']>): Promise<void> {
    const { warehouse } = this;
    await warehouse.query(sql`BEGIN`);
    try {
      for (const { review, seed, table } of targets) {
        if (review.mode === 'append') await warehouse.query(keepOthersSql(seed, table));
        await warehouse.query(swapSql(seed, table));
      }
      await warehouse.query(sql`COMMIT`);
    } catch (error) {
      await warehouse.query(sql`ROLLBACK`).catch(() => undefined);
      throw error;
    }
  }

  private async keepOrigins(targets: ReturnType<Intake['targets']>): Promise<void> {
    const { state, ports, parsed } = this.session;
    const at = ports.now().toISOString();
    const origins = targets.map(({ file, seed, review }): [string, SeedOrigin] => [
      seed.name,
      { kind: 'import', fileName: file.name, sizeBytes: file.size, at, mode: review.mode },
    ]);
    const ids = targets.map(({ seed }) => seed.id);
    const counted = await countRows(this.warehouse, parsed.graph, ids);
    await this.session.keepData({
      ...state,
      seeds: { ...state.seeds, ...Object.fromEntries(origins) },
      rowCounts: { ...state.rowCounts, ...counted },
    });
  }

  private async changed({ review, file }: Held, change: ReviewChange): Promise<FileReview> {
    const seed = this.seedOf(review);
    switch (change.kind) {
      case 'seed': {
        const chosen = this.seeds.find(({ name }) => name === change.seed);
        return chosen ? aimAt(review, chosen) : review;
      }
      case 'delimiter':
        return readHeadOf(review, file, this.seeds, change.delimiter);
      case 'column': {
        if (!seed) return review;
        const { fileColumn, seedColumn } = change;
        const matches = chooseColumn(review.matches, fileColumn, seedColumn, seed);
        return { ...review, status: 'reading', matches, accepted: [] };
      }
      case 'decimal-comma':
        return {
          ...review,
          status: 'reading',
          commaColumns: [...review.commaColumns, change.column],
        };
      case 'mode':
        return { ...review, mode: change.mode };
      case 'accept':
        return { ...review, accepted: [...review.accepted, change.fault] };
      case 'reopen':
        return { ...review, accepted: review.accepted.filter((fault) => fault !== change.fault) };
    }
  }

  private async dropTable({ number }: Held, review: FileReview): Promise<void> {
    const seed = this.seedOf(review);
    if (seed) await this.warehouse.query(dropTableSql(incomingTable(seed, number)));
  }

  private seedOf(review: FileReview): SeedSpec | undefined {
    return this.seeds.find(({ name }) => name === review.seed);
  }

  /** One step after the other: two at once would mix up the files' tables and problems. */
  private async inTurn(step: () => Promise<void>): Promise<FileReview[]> {
    const turn = this.last.then(async () => {
      this.seeds = await readStandingSeeds(this.warehouse, this.session.parsed.graph.manifest);
      await step();
    });
    this.last = turn.catch(() => undefined);
    await turn;
    return this.reviews;
  }
}

/** Two files cannot be for one seed. */
function withTwins(review: FileReview, all: readonly FileReview[]): FileReview {
  const twins = all.filter(({ seed }) => seed !== null && seed === review.seed);
  if (review.seed === null || twins.length < 2) return review;
  const files = twins.map(({ fileName }) => fileName);
  return {
    ...review,
    problems: [makeProblem('import-seed-twice', { seed: review.seed, files }), ...review.problems],
  };
}
