import { writeDocument } from '../../core/base/textStore';
import { type DimensionValue, loadDimensionValues } from '../../core/dashboards/dimensionValues';
import type { Dimension } from '../../core/dashboards/filters';
import { loadOverview, type Overview, type OverviewRequest } from '../../core/dashboards/overview';
import type { UniqueId } from '../../core/project/manifest';
import type { TableProfile } from '../../core/warehouse/profile/tableProfile';
import type { RowSet } from '../../core/warehouse/rowSet';
import type { ColumnRowFilter, RowWindow, ValueCount } from '../../core/warehouse/rowWindow';
import type { ExportFormat } from '../../core/warehouse/warehouse';
import type { Chosen } from '../chooseNodes';
import { type Artifact, makeArtifact } from './artifacts';
import type { ChangePlan } from './changes/changePlan';
import { type ReadChanges, readDataChanges, readPlan } from './changes/readChanges';
import { checkpoint } from './checkpoint';
import { compileForScreen } from './compileForScreen';
import { type QueryAnswer, QueryRunner } from './console/queryRunner';
import { writeOutRefs } from './console/writeOutRefs';
import { OVERVIEW_DOCUMENT } from './documents';
import { exportMarts, exportSource, fileOf } from './exportRequest';
import { readFreshness, type SourceFreshness } from './freshness';
import type { FileReview, ReviewChange } from './intake/fileReview';
import { Intake } from './intake/intake';
import type { KeptRun } from './keptRuns';
import { type PlanAnswer, planInTab } from './planInTab';
import type { BootProgress, TabPorts } from './ports';
import {
  countFiltered,
  type RowHead,
  readHead,
  readProfile,
  readTopValues,
  readValues,
  readWindow,
} from './readRows';
import { inlineSql, type RowSource } from './rowSources';
import { type OnRunMessages, RunBatches } from './runBatches';
import { type RunAnswer, runRequest } from './runRequest';
import { readSeedFacts, type SeedFacts } from './seedFacts';
import { selectForScreen } from './selectForScreen';
import { openDatabaseFile, rollBack, takeSnapshot } from './snapshots/snapshotRequest';
import type { RunMessage } from './tabLog';
import { type TabReport, TabSession } from './tabSession';

interface Started {
  readonly session: TabSession;
  readonly queries: QueryRunner;
  readonly intake: Intake;
}

const UNDER_REVIEW = 'Files are being reviewed. Import them or take them out first.';
const BUSY = 'Another command is running. Stop it, or wait for its end.';

/**
 * What the page can ask of the engine of its tab: one database, one project, one command at a time. The page's client
 * has this type, so that both sides agree by construction.
 */
export class TabApi {
  private started: Started | undefined;
  private running: AbortController | undefined;

  constructor(private readonly ports: TabPorts) {}

  /** Starts DuckDB, opens what is stored, and compiles the project. */
  async boot(onProgress: (progress: BootProgress) => void): Promise<TabReport> {
    const session = await TabSession.start(this.ports, onProgress);
    const code = (id: UniqueId) => compileForScreen(session, id);
    const queries = new QueryRunner(await session.database.warehouse.connect(), (typed) =>
      writeOutRefs(typed, session.parsed, (node) => inlineSql(node, code)),
    );
    this.started = { session, queries, intake: await Intake.open(session) };
    return session.report();
  }

  /** Runs a dbt command line, with or without the leading `dbt`; messages arrive as things happen. */
  async run(words: readonly string[], onMessages: OnRunMessages): Promise<RunAnswer> {
    if (this.running) return { kind: 'usage', message: BUSY };
    const running = new AbortController();
    this.running = running;
    const batches = new RunBatches(onMessages);
    try {
      const take = (message: RunMessage) => batches.add(message);
      return await runRequest(this.session, words, take, running.signal);
    } finally {
      batches.end();
      this.running = undefined;
    }
  }

  /** Stops the running command: the node at work is rolled back, the rest is skipped. */
  stop(): void {
    this.running?.abort();
  }

  /** What a command line would run; cheap enough to ask while it is typed. */
  plan(words: readonly string[]): PlanAnswer {
    return planInTab(this.session, words);
  }

  /** What has changed since the last build, what lies below it, and why it would be built. */
  changes(): Promise<ChangePlan> {
    return readPlan(this.session);
  }

  /** What a run has changed in the data, once it is known; undefined where nothing was compared. */
  dataChanges(runId: string): Promise<ReadChanges | undefined> {
    return readDataChanges(this.session, runId);
  }

  /** The log and the results of an earlier command; undefined when they are kept no more. */
  async keptRun(id: string): Promise<KeptRun | undefined> {
    return this.session.runs.find(id);
  }

  /** A file that a command made. */
  artifact(id: string, artifact: Artifact): Promise<Blob> {
    return makeArtifact(this.session, id, artifact);
  }

  /** Sets variables (YAML text) or takes them back to the project's (null), and compiles anew. */
  async setVariables(changes: Readonly<Record<string, string | null>>): Promise<TabReport> {
    await this.session.setVariables(changes);
    return this.session.report();
  }

  /** Sets variables of the environment or takes them away (null), and compiles anew. */
  async setEnvironment(changes: Readonly<Record<string, string | null>>): Promise<TabReport> {
    await this.session.setEnvironment(changes);
    return this.session.report();
  }

  /** The overview of the marts. `keep` makes it the one that the next visit paints first. */
  async overview(request: OverviewRequest, keep: boolean): Promise<Overview> {
    const { session } = this;
    const { reader, parsed } = session;
    const { target } = parsed.session.project;
    const overview = await loadOverview((text) => reader.query(text), target, request);
    const { name, version } = OVERVIEW_DOCUMENT;
    if (keep) await session.write((store) => writeDocument(store, name, version, overview));
    return overview;
  }

  /** The values that a dimension of the overview has, to filter by. */
  dimensionValues(dimension: Dimension): Promise<DimensionValue[]> {
    const { reader, parsed } = this.session;
    return loadDimensionValues(
      (text) => reader.query(text),
      parsed.session.project.target,
      dimension,
    );
  }

  /** The compiled SQL of a node, as it stands now; rejects with dbt's message when its Jinja fails. */
  compiled(id: UniqueId): Promise<string> {
    return compileForScreen(this.session, id);
  }

  /** The nodes that a command with this `--select` and `--exclude` would take, and what is wrong with the two. */
  select(select: string, exclude: string): Chosen {
    return selectForScreen(this.session, select, exclude);
  }

  /** How new the rows of each source with an age limit are. */
  freshness(): Promise<SourceFreshness[]> {
    return readFreshness(this.session);
  }

  /** Columns and number of rows of a source. */
  head(source: RowSource): Promise<RowHead> {
    return readHead(this.session, source);
  }

  /** Some rows of a source, filtered and in order. */
  window(source: RowSource, window: RowWindow): Promise<RowSet> {
    return readWindow(this.session, source, window);
  }

  /** How many rows of a source pass the filters. */
  count(source: RowSource, filters: readonly ColumnRowFilter[]): Promise<number> {
    return countFiltered(this.session, source, filters);
  }

  /** The distinct values of a source's column with their counts; null when there are more than `limit`. */
  values(source: RowSource, column: string, limit: number): Promise<readonly ValueCount[] | null> {
    return readValues(this.session, source, column, limit);
  }

  /** The most frequent values of a source's column, nulls among them. */
  topValues(source: RowSource, column: string, limit: number): Promise<readonly ValueCount[]> {
    return readTopValues(this.session, source, column, limit);
  }

  /** What stands in each column of a source; it reads all of its rows. */
  profile(source: RowSource): Promise<TableProfile> {
    return readProfile(this.session, source);
  }

  /** Runs what was typed into the console; at most `maxRows` rows come back. `id` is for `stopQuery`. */
  query(id: string, text: string, maxRows: number): Promise<QueryAnswer> {
    return this.known.queries.read(id, text, maxRows);
  }

  stopQuery(id: string): void {
    this.known.queries.stop(id);
  }

  /** Takes dropped files in and finds their seeds; nothing changes yet. */
  review(files: readonly File[]): Promise<FileReview[]> {
    return this.known.intake.add(files);
  }

  /** Reads all of a file whose review says `reading`. */
  checkFile(id: string): Promise<FileReview[]> {
    return this.known.intake.check(id);
  }

  changeReview(id: string, change: ReviewChange): Promise<FileReview[]> {
    return this.known.intake.change(id, change);
  }

  removeFile(id: string): Promise<FileReview[]> {
    return this.known.intake.remove(id);
  }

  /** Puts the reviewed files in their seeds' places, all or none. The marts are not rebuilt by this. */
  async confirmImport(): Promise<TabReport> {
    return this.alone(async ({ session, intake }) => {
      if (session.snapshots) await takeSnapshot(session, 'Before an import');
      return intake.confirm();
    });
  }

  /** Keeps the whole database as it is now. */
  takeSnapshot(): Promise<TabReport> {
    return this.alone(async ({ session }) => {
      await takeSnapshot(session, 'Taken by hand');
      return session.report();
    });
  }

  async dropSnapshot(id: string): Promise<TabReport> {
    await this.session.snapshots?.drop(id);
    return this.session.report();
  }

  /** Brings a snapshot's tables and variables back. */
  rollBack(id: string): Promise<TabReport> {
    return this.alone(async ({ session, intake }) => {
      if (!intake.isEmpty) throw new Error(UNDER_REVIEW);
      await rollBack(session, id);
      return session.report();
    });
  }

  /** Opens a DuckDB file in the database's place. The marts are not rebuilt by this. */
  openDatabase(file: File): Promise<TabReport> {
    return this.alone(async ({ session, intake }) => {
      if (!intake.isEmpty) throw new Error(UNDER_REVIEW);
      await openDatabaseFile(session, file);
      return session.report();
    });
  }

  /** Takes seeds back to the sample's files; a whole build loads them. */
  async restoreSample(names: readonly string[]): Promise<TabReport> {
    if (this.running) throw new Error(BUSY);
    const { session } = this;
    const kept = Object.entries(session.state.seeds).filter(([name]) => !names.includes(name));
    await session.keepData({ ...session.state, seeds: Object.fromEntries(kept) });
    return session.report();
  }

  /** Sizes and newest days of the seeds, by name. */
  seedFacts(): Promise<Record<string, SeedFacts>> {
    return readSeedFacts(this.session);
  }

  /** A source's rows as a file. */
  async export(source: RowSource, format: ExportFormat): Promise<Blob> {
    if (source.kind !== 'query') return exportSource(this.session, source, format);
    // By the console's connection, which has its temporary tables.
    return fileOf(await this.known.queries.export(source.sql, format), format);
  }

  /** All marts in one zip. */
  exportMarts(format: ExportFormat): Promise<Blob> {
    return exportMarts(this.session, format);
  }

  /** The whole database as DuckDB's own file; rejects in memory, where there is none. */
  async exportDatabase(): Promise<Blob> {
    if (this.running) throw new Error(BUSY);
    const { database, comparer } = this.session;
    await comparer.settled();
    if (!(await checkpoint(database.warehouse)))
      throw new Error('A file is being read. Wait until it has been checked.');
    const file = await database.readFile();
    if (!file) throw new Error('The database lies in memory here, so there is no file of it.');
    return file;
  }

  /** What must not happen beside a command. */
  private async alone<T>(task: (started: Started) => Promise<T>): Promise<T> {
    if (this.running) throw new Error(BUSY);
    this.running = new AbortController();
    try {
      return await task(this.known);
    } finally {
      this.running = undefined;
    }
  }

  private get known(): Started {
    if (!this.started) throw new Error('The engine has not been started');
    return this.started;
  }

  private get session(): TabSession {
    return this.known.session;
  }
}
