import type { Problem } from '../../core/base/problems/problem';
import { isError } from '../../core/base/problems/problem';
import { writeDocument } from '../../core/base/textStore';
import { type DimensionValue, loadDimensionValues } from '../../core/dashboards/dimensionValues';
import type { Dimension } from '../../core/dashboards/filters';
import { loadOverview, type Overview, type OverviewRequest } from '../../core/dashboards/overview';
import type { FileEdits } from '../../core/project/editedFiles';
import type { UniqueId } from '../../core/project/manifest';
import type { TableProfile } from '../../core/warehouse/profile/tableProfile';
import type { RowSet } from '../../core/warehouse/rowSet';
import type { ColumnRowFilter, RowWindow, ValueCount } from '../../core/warehouse/rowWindow';
import type { ExportFormat } from '../../core/warehouse/warehouse';
import type { Chosen } from '../chooseNodes';
import type { Artifact } from './artifacts';
import type { ChangePlan } from './changes/changePlan';
import { type ReadChanges, readDataChanges, readPlan } from './changes/readChanges';
import { checkpoint } from './checkpoint';
import { compileForScreen } from './compileForScreen';
import type { QueryAnswer } from './console/queryRunner';
import { OVERVIEW_DOCUMENT } from './documents';
import { type CompiledFileNode, compileFile } from './edits/compileFile';
import { type EditAnswer, editAnswer } from './edits/editAnswer';
import { listMacros, type MacroView } from './edits/macroViews';
import {
  type FileText,
  listProjectFiles,
  type ProjectFile,
  readProjectFile,
} from './edits/projectFile';
import type { RunAnswer } from './endCommand';
import { exportMarts, exportSource, fileOf } from './exportRequest';
import { readFreshness, type SourceFreshness } from './freshness';
import type { FileReview, ReviewChange } from './intake/fileReview';
import type { KeptRun } from './keptRuns';
import { type PlanAnswer, planInTab } from './planInTab';
import type { BootProgress, EnginePorts } from './ports';
import { openedFiles } from './projects/packedFiles';
import { type ProjectEntry, SAMPLE } from './projects/projectList';
import { Projects } from './projects/projects';
import type { ProjectSource } from './projects/readSource';
import type { Opening } from './projects/takeIn';
import {
  countFiltered,
  type RowHead,
  readHead,
  readProfile,
  readTopValues,
  readValues,
  readWindow,
} from './readRows';
import type { RowSource } from './rowSources';
import { type OnRunMessages, RunBatches } from './runBatches';
import { runRequest } from './runRequest';
import { readSeedFacts, type SeedFacts } from './seedFacts';
import { selectForScreen } from './selectForScreen';
import { openDatabaseFile, rollBack, takeSnapshot } from './snapshots/snapshotRequest';
import { type StartedProject, startProject } from './startProject';
import type { RunMessage } from './tabLog';
import type { TabReport, TabSession } from './tabSession';

interface Started extends StartedProject {
  readonly projects: Projects;
  /** Hears how far the start of a project has come. */
  readonly onProgress: (progress: BootProgress) => void;
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

  constructor(private readonly ports: EnginePorts) {}

  /** Starts DuckDB, opens the project that was open last with what is stored of it, and compiles it. */
  async boot(onProgress: (progress: BootProgress) => void): Promise<TabReport> {
    const projects = await Projects.read(this.ports);
    return this.start(projects, onProgress);
  }

  private async start(
    projects: Projects,
    onProgress: (progress: BootProgress) => void,
  ): Promise<TabReport> {
    const opened = await startProject(await projects.openPorts(), onProgress);
    this.started = { projects, onProgress, ...opened };
    return opened.session.report();
  }

  /** Takes a project in and opens it in the place of the one that is open, which is kept. */
  openProject(source: ProjectSource): Promise<Opening> {
    return this.alone(async ({ projects }) => {
      const { takeIn } = await import('./projects/takeIn');
      const { entry, problems } = await takeIn(projects, source);
      if (!entry) return { kind: 'refused', problems };
      return { kind: 'opened', problems, report: await this.moveTo(entry) };
    });
  }

  /** Reads the open project's files anew; what was edited here stays edited. */
  readAnew(source: ProjectSource): Promise<Opening> {
    return this.alone(async ({ projects }) => {
      const entry = projects.find(projects.list.openId);
      const { takeAnew } = await import('./projects/takeIn');
      const problems = await takeAnew(projects, entry, source);
      if (problems.some(isError)) return { kind: 'refused', problems };
      return { kind: 'opened', problems, report: await this.moveTo(projects.find(entry.id)) };
    });
  }

  /** Notes that what was edited has been written to where the project came from: it is the project's own now. */
  settleEdits(): Promise<TabReport> {
    return this.alone(async ({ projects, session }) => {
      const files = await openedFiles(session.ports.files);
      await projects.replace(projects.find(projects.list.openId), files);
      return this.moveTo(projects.find(projects.list.openId));
    });
  }

  /** The project as it is now, edits and all, in one zip. */
  async exportProject(): Promise<Blob> {
    const { exportProject } = await import('./projects/exportProject');
    const { files } = this.session.ports;
    const { projects } = this.known;
    return exportProject(files, projects.find(projects.list.openId).name);
  }

  /** Opens another project of this browser. */
  switchProject(id: string): Promise<TabReport> {
    return this.alone(({ projects }) => this.moveTo(projects.find(id)));
  }

  /** Deletes a project from this browser, with its database; the open one is left for the sample first. */
  removeProject(id: string): Promise<TabReport> {
    return this.alone(async ({ projects, session }) => {
      const isOpen = projects.list.openId === id;
      const report = isOpen ? await this.moveTo(SAMPLE) : undefined;
      await projects.remove(id);
      return report ? { ...report, projects: projects.list } : session.report();
    });
  }

  /** Closes the open project and opens another; where that fails, the first one is opened again. */
  private async moveTo(entry: ProjectEntry): Promise<TabReport> {
    const { projects, session, intake, onProgress } = this.known;
    if (!intake.isEmpty) throw new Error(UNDER_REVIEW);
    const before = projects.find(projects.list.openId);
    await session.close();
    this.started = undefined;
    try {
      await projects.choose(entry);
      return await this.start(projects, onProgress);
    } catch (error) {
      await projects.choose(before);
      await this.start(projects, onProgress);
      throw error;
    }
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
  plan(words: readonly string[]): Promise<PlanAnswer> {
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
  async artifact(id: string, artifact: Artifact): Promise<Blob> {
    const { makeArtifact } = await import('./artifacts');
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

  /** Where everything stands: what other answers leave out because it would take long to bring over. */
  report(): Promise<TabReport> {
    return this.session.report();
  }

  /** The files of the project, those that an edit has deleted too. */
  files(): Promise<ProjectFile[]> {
    const { edits, ports } = this.session;
    return listProjectFiles(edits, ports.files);
  }

  /** The text of a file, now and in the project; rejects when it is not text. */
  readFile(path: string): Promise<FileText> {
    const { edits, ports } = this.session;
    return readProjectFile(edits, ports.files, path);
  }

  /**
   * Changes, adds and deletes (null) files of the project, and compiles anew what that touches. The project's own files
   * stay as they are: edits lie over them, and outlive the visit.
   */
  async edit(changes: FileEdits): Promise<EditAnswer> {
    await this.session.editFiles(changes);
    return editAnswer(this.session);
  }

  /** Takes a file back to what the project has; one that was added is gone then. */
  async revertFile(path: string): Promise<EditAnswer> {
    await this.session.revertFile(path);
    return editAnswer(this.session);
  }

  /** The compiled SQL of what a file defines, as it stands now; rejects with dbt's message when its Jinja fails. */
  compiledFile(path: string): Promise<CompiledFileNode[]> {
    return compileFile(this.session, path);
  }

  /** What the database would refuse in the compiled SQL of a file, at its place in that. Nothing runs. */
  async checkSql(path: string): Promise<Problem[]> {
    const { checkSql } = await import('./edits/checkSql');
    return checkSql(this.session, path);
  }

  /** The macros that a template may call. */
  macros(): MacroView[] {
    return listMacros(this.session);
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
