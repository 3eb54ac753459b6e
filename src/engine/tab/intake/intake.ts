import { makeProblem, type Problem } from '../../../core/base/problems/problem';
import { chooseSeed, reasonFor } from '../../../core/intake/chooseSeed';
import { dropIncomingSql, dropRejectsSql, swapSql } from '../../../core/intake/incomingSql';
import { chooseColumn, matchColumns } from '../../../core/intake/matchColumns';
import { type SeedSpec, seedSpec } from '../../../core/intake/seedSpec';
import type { SeedNode } from '../../../core/project/manifest';
import { sql } from '../../../core/sql/sql';
import { describeOtherFormat, readCsvHead } from '../../../platform/csv/readHead';
import type { TabReport, TabSession } from '../tabSession';
import type { SeedOrigin } from '../tabState';
import { checkFile } from './checkFile';
import type { AcceptedFault, FileReview } from './fileReview';

interface Held {
  readonly file: File;
  review: FileReview;
}

/** The files that were dropped and are being reviewed. Nothing of the shop changes until `confirm`. */
export class Intake {
  private readonly held = new Map<string, Held>();

  constructor(private readonly session: TabSession) {}

  get reviews(): FileReview[] {
    const reviews = [...this.held.values()].map(({ review }) => review);
    return reviews.map((review) => withTwins(review, reviews));
  }

  /** Takes files in: reads their heads, finds their seeds, and checks every row. */
  async add(files: readonly File[]): Promise<FileReview[]> {
    for (const file of files) {
      const id = this.session.ports.randomId();
      const review = await readHead(id, file, this.seeds());
      this.held.set(id, { file, review });
    }
    for (const [id, { review }] of this.held) if (!review.checked) await this.check(id);
    return this.reviews;
  }

  /** Lets a file replace another seed. */
  async chooseSeed(id: string, seedName: string): Promise<FileReview[]> {
    const held = this.get(id);
    const seed = this.seeds().find(({ name }) => name === seedName);
    if (!seed) return this.reviews;
    await this.drop(held.review);
    const { columns, fileName } = held.review;
    held.review = {
      ...held.review,
      seed: seed.name,
      reason: reasonFor(fileName, columns, seed),
      matches: matchColumns(columns, seed),
      accepted: [],
    };
    await this.check(id);
    return this.reviews;
  }

  /** Lets a column of the file fill another column of the seed, or none. */
  async chooseColumn(
    id: string,
    fileColumn: string,
    seedColumn: string | null,
  ): Promise<FileReview[]> {
    const held = this.get(id);
    const seed = this.seedOf(held.review);
    if (!seed) return this.reviews;
    held.review = {
      ...held.review,
      matches: chooseColumn(held.review.matches, fileColumn, seedColumn, seed),
      accepted: [],
    };
    await this.check(id);
    return this.reviews;
  }

  /** Settles a fault: rows that do not fit are left out, or an empty file is taken. */
  accept(id: string, fault: AcceptedFault): FileReview[] {
    const held = this.get(id);
    held.review = { ...held.review, accepted: [...held.review.accepted, fault] };
    return this.reviews;
  }

  /** Takes a file back out. */
  async remove(id: string): Promise<FileReview[]> {
    const held = this.held.get(id);
    this.held.delete(id);
    if (held) await this.drop(held.review);
    return this.reviews;
  }

  /** Puts the files' rows in the seeds' places, all at once or none. */
  async confirm(): Promise<TabReport> {
    const { database, state, ports } = this.session;
    const at = ports.now().toISOString();
    const origins: Record<string, SeedOrigin> = {};
    await database.warehouse.query(sql`BEGIN`);
    try {
      for (const { file, review } of this.held.values()) {
        const seed = this.seedOf(review);
        if (!seed) throw new Error(`${review.fileName} has no seed to replace`);
        await database.warehouse.query(swapSql(seed));
        origins[seed.name] = { kind: 'import', fileName: file.name, sizeBytes: file.size, at };
      }
      await database.warehouse.query(sql`COMMIT`);
    } catch (error) {
      await database.warehouse.query(sql`ROLLBACK`);
      throw error;
    }
    this.held.clear();
    await this.session.keep({ ...state, seeds: { ...state.seeds, ...origins } });
    return this.session.report();
  }

  private async check(id: string): Promise<void> {
    const held = this.get(id);
    const seed = this.seedOf(held.review);
    if (seed) held.review = await checkFile(this.session, held.review, held.file, seed);
  }

  private async drop(review: FileReview): Promise<void> {
    const seed = this.seedOf(review);
    if (seed) await this.session.database.warehouse.query(dropIncomingSql(seed));
    await this.session.database.warehouse.query(dropRejectsSql);
  }

  private seeds(): SeedSpec[] {
    const nodes = [...this.session.parsed.graph.manifest.nodes.values()];
    return nodes.filter((node): node is SeedNode => node.resource_type === 'seed').map(seedSpec);
  }

  private seedOf(review: FileReview): SeedSpec | undefined {
    return this.seeds().find(({ name }) => name === review.seed);
  }

  private get(id: string): Held {
    const held = this.held.get(id);
    if (!held) throw new Error(`There is no dropped file ${id}`);
    return held;
  }
}

async function readHead(id: string, file: File, seeds: readonly SeedSpec[]): Promise<FileReview> {
  const empty: FileReview = {
    id,
    fileName: file.name,
    sizeBytes: file.size,
    delimiter: ',',
    hasByteOrderMark: false,
    columns: [],
    sample: [],
    seed: null,
    reason: '',
    matches: [],
    problems: [],
    accepted: [],
  };
  const looksLike = await describeOtherFormat(file);
  if (looksLike)
    return refuse(empty, makeProblem('import-not-csv', { file: file.name, looksLike }));
  try {
    const head = await readCsvHead(file);
    if (head.columns.length === 0)
      return refuse(empty, makeProblem('import-no-header', { file: file.name }));
    const choice = chooseSeed(file.name, head.columns, seeds);
    const review = { ...empty, ...head, sample: head.rows };
    if (!choice) {
      const names = seeds.map(({ name }) => name);
      return refuse(review, makeProblem('import-no-seed', { file: file.name, seeds: names }));
    }
    return {
      ...review,
      seed: choice.seed.name,
      reason: choice.reason,
      matches: matchColumns(head.columns, choice.seed),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(empty, makeProblem('import-failed', { file: file.name, reason }));
  }
}

function refuse(review: FileReview, problem: Problem): FileReview {
  return { ...review, problems: [problem] };
}

/** Two files cannot replace one seed. */
function withTwins(review: FileReview, all: readonly FileReview[]): FileReview {
  const twins = all.filter(({ seed }) => seed !== null && seed === review.seed);
  if (review.seed === null || twins.length < 2) return review;
  const files = twins.map(({ fileName }) => fileName);
  return {
    ...review,
    problems: [makeProblem('import-seed-twice', { seed: review.seed, files }), ...review.problems],
  };
}
