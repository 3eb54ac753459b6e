import type { DataObject } from '../../core/base/data';
import { keepingLast } from '../../core/base/keepingLast';
import type { Problem } from '../../core/base/problems/problem';
import type { TextStore } from '../../core/base/textStore';
import type { Voice } from '../../core/compile/context/voice';
import type { SettingKind } from '../../core/graph/settingReaders';
import type { FileEdits } from '../../core/project/editedFiles';
import type { UniqueId } from '../../core/project/manifest';
import { PassedUnitTests } from '../../core/run/passedUnitTests';
import type { Warehouse } from '../../core/warehouse/warehouse';
import type { OpenedProject } from '../openProject';
import { BuiltShelf, copiesWithBuilt, ownStore } from './changes/builtShelf';
import { countChanges } from './changes/changeCounts';
import { DataComparer } from './changes/data/dataComparer';
import { isUpToDate, type Judgement, judge } from './changes/judge';
import type { EditShelf } from './edits/editShelf';
import { compileKept, databaseName } from './keptProject';
import { RunShelf } from './keptRuns';
import { NextBuild } from './nextBuild';
import { openForCommand, openTabProject, type StandingProject } from './openTabProject';
import type { TabCommand } from './parseInTab';
import type { BootProgress, OpenedDatabase, TabPorts } from './ports';
import { ProfileSettings } from './profileSettings';
import { checksumOf } from './projectChecksum';
import { mountDataFiles } from './projects/mountDataFiles';
import { viewProject } from './projectView';

import { staleAfter } from './settings';
import { SnapshotShelf } from './snapshots/snapshotShelf';
import type { TabReport } from './tabReport';
import {
  applyChanges,
  changeVariables,
  forgetData,
  recordUnfinished,
  type TabState,
  writeTabState,
} from './tabState';

type Changes = Readonly<Record<string, string | null>>;

/** One tab's database, project and state, from the start to the closing of the tab. */
export class TabSession {
  /** The commands that can still be looked into. */
  readonly runs: RunShelf;
  /** What builds change in the data. */
  readonly comparer: DataComparer;
  readonly unitTests = new PassedUnitTests();
  readonly nextBuild = new NextBuild(this.unitTests);
  private readonly profileSettings: ProfileSettings;
  private readonly judgeOnce = keepingLast(judge);

  /** The project that a command works on: its nodes must stay as they are until it ends. */
  private atWork: StandingProject | undefined;
  private lastTurn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly given: TabPorts,
    readonly edits: EditShelf,
    readonly database: OpenedDatabase,
    /** A connection for what screens read, so that they need not wait for a build. */
    readonly reader: Warehouse,
    /** Undefined in memory. */
    readonly snapshots: SnapshotShelf | undefined,
    /** What stands in the database, node by node. */
    readonly built: BuiltShelf,
    private current: {
      standing: StandingProject;
      state: TabState;
      stale: ReadonlySet<UniqueId> | null;
    },
    /** Whether the engine has lost what it held in memory. */
    private readonly loss: { isLost: boolean },
  ) {
    this.runs = new RunShelf(given.store, (task) => this.write(task));
    this.comparer = new DataComparer(database.warehouse, reader);
    this.profileSettings = new ProfileSettings([database.warehouse, reader]);
  }

  /** Starts DuckDB, opens the stored database and compiles the project, which may go on at the same time. */
  static async start(
    ports: TabPorts,
    onProgress: (progress: BootProgress) => void,
  ): Promise<TabSession> {
    const loss = { isLost: false };
    const compiled = compileKept(ports);
    const name = compiled.then((kept) => databaseName(ports, kept));
    let forget = () => {};
    const opening = ports.openDatabase(name, onProgress, () => {
      loss.isLost = true;
      forget();
    });
    const [{ state, edits, standing }, database] = await Promise.all([compiled, opening]);
    const current = {
      standing,
      state: database.isNew ? forgetData(state) : recordUnfinished(state),
      stale: null,
    };
    const built = await BuiltShelf.open(ownStore(ports.store, database.storage));
    forget = () => {
      current.state = forgetData(current.state);
      void built.forget();
    };
    if (database.isNew || state.begun !== null) await built.forget();
    const { warehouse, copies } = database;
    const snapshots =
      copies && (await SnapshotShelf.open(ports.store, copiesWithBuilt(copies, built)));
    await mountDataFiles(edits.files(), standing.opened, warehouse);
    const reader = await warehouse.connect();
    return new TabSession(ports, edits, database, reader, snapshots, built, current, loss);
  }

  /** What the session was given, with the files as they are since the last edit. */
  get ports(): TabPorts {
    return { ...this.given, files: this.current.standing.files };
  }

  get state(): TabState {
    return this.current.state;
  }

  /** The compiled project; throws when it cannot be compiled, which its problems have said. */
  get parsed(): NonNullable<OpenedProject['parsed']> {
    const { parsed } = this.current.standing.opened;
    if (!parsed) throw new Error('The project could not be opened; see its problems.');
    return parsed;
  }

  /** What dbt_project.yml says below `flags:`. */
  get flags(): DataObject {
    return this.current.standing.opened.parsed?.session.project.config.flags ?? {};
  }

  get problems(): readonly Problem[] {
    return this.current.standing.opened.problems;
  }

  /** The project for a command; `voice` says what its macros do. Throws a UsageError for variables that cannot be read. */
  async openFor(command: TabCommand, voice: Voice): Promise<OpenedProject> {
    const { standing, state } = this.current;
    this.atWork = standing;
    const opened = await openForCommand(standing, this.ports, state, command, voice);
    await this.profileSettings.apply(opened.parsed?.session.project.target.settings ?? {});
    return opened;
  }

  endCommand(): void {
    this.atWork = undefined;
  }

  /** Edits files of the project, and compiles what they touch anew; also beside a command, which goes on with what it began with. */
  editFiles(changes: FileEdits): Promise<void> {
    return this.changeFiles(() => this.edits.change(changes));
  }

  /** Takes a file back to what the project has. */
  revertFile(path: string): Promise<void> {
    return this.changeFiles(() => this.edits.revert(path));
  }

  private changeFiles(change: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      await change();
      await this.open(this.edits.files());
      this.current.stale = null;
      await this.write((store) => this.edits.write(store));
    });
  }

  /** Opens the project anew, with what stands of it to spare work, unless a command is at work on that. */
  private async open(files: TabPorts['files']): Promise<void> {
    const { current } = this;
    const before = current.standing === this.atWork ? undefined : current.standing;
    current.standing = await openTabProject({ ...this.given, files }, current.state, before);
  }

  /** One change after the other: each opens the project anew. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(task);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  async keep(state: TabState): Promise<void> {
    this.current.state = state;
    await this.write((store) => writeTabState(store, state));
  }

  /** Keeps a state whose seeds are others: the marts must be built on them, in the next visit if not in this one. */
  async keepData(state: TabState): Promise<void> {
    this.current.stale = null;
    await this.keep({ ...state, projectChecksum: null });
  }

  /** Keeps a state that came with another database file, and compiles anew with its variables. */
  async takeUp(state: TabState): Promise<void> {
    this.current.stale = null;
    this.nextBuild.forget();
    await this.comparer.forget();
    await this.keep(state);
    await this.inTurn(() => this.open(this.ports.files));
  }

  /** Writes to what outlives the visit; not beside the database of another tab, which has its own to say. */
  async write(task: (store: TextStore) => Promise<void>): Promise<void> {
    const { storage } = this.database;
    const isOtherTabs = storage.kind === 'memory' && storage.reason === 'other-tab';
    if (!isOtherTabs) await task(this.ports.store);
  }

  /** What is out of date since the marts last stood; null when that is not known. */
  get stale(): ReadonlySet<UniqueId> | null {
    return this.current.stale;
  }

  /** Sets variables (YAML text) or takes them back to the project's (null), and compiles anew. */
  setVariables(changes: Changes): Promise<void> {
    const at = this.ports.now().toISOString();
    return this.change('var', changes, () => changeVariables(this.state, changes, at));
  }

  /** Sets variables of the environment, or takes them away (null), and compiles anew. */
  setEnvironment(changes: Changes): Promise<void> {
    const changed = () => ({ ...this.state, env: applyChanges(this.state.env, changes) });
    return this.change('env_var', changes, changed);
  }

  private change(kind: SettingKind, changes: Changes, changed: () => TabState): Promise<void> {
    return this.inTurn(() => this.changeSettings(kind, changes, changed()));
  }

  private async changeSettings(
    kind: SettingKind,
    changes: Changes,
    state: TabState,
  ): Promise<void> {
    const { current } = this;
    const stood = await this.stands();
    await this.keep(state);
    await this.open(this.ports.files);
    const { parsed } = current.standing.opened;
    const known = stood ? new Set<UniqueId>() : current.stale;
    const added = parsed ? staleAfter(parsed, kind, Object.keys(changes)) : null;
    current.stale = known && added && new Set([...known, ...added]);
    // Nothing reads them: what stands is what a build would make.
    if (current.stale?.size === 0)
      await this.keep({ ...this.state, projectChecksum: await this.projectChecksum() });
  }

  /** Notes that what was stale when a run began stands again, also after the engine had lost its memory. */
  markRebuilt(stale: ReadonlySet<UniqueId> | null): void {
    this.loss.isLost = false;
    if (this.current.stale === stale) this.current.stale = null;
  }

  /** Notes that tables hold less than a build would give them: all must be built anew. */
  markPartial(): void {
    this.current.stale = null;
  }

  /** `judgement` is undefined where the project cannot be compiled. */
  private async needsBuild(judgement: Judgement | undefined): Promise<boolean> {
    if (await this.stands()) return false;
    // Words of the project may have changed, and nothing that is built.
    const canTell = this.current.state.projectChecksum !== null && judgement !== undefined;
    return this.loss.isLost || !(canTell && isUpToDate(judgement));
  }

  /** Whether files, settings and data are those of the last build. */
  private async stands(): Promise<boolean> {
    const { projectChecksum } = this.current.state;
    return !this.loss.isLost && projectChecksum === (await this.projectChecksum());
  }

  /** How a project stands to what was last built of it. */
  judge(parsed: NonNullable<OpenedProject['parsed']> = this.parsed): Judgement {
    return this.judgeOnce(parsed, this.built.state, this.current.state.seeds);
  }

  async report(): Promise<TabReport> {
    const { standing, state, stale } = this.current;
    const { opened } = standing;
    const judgement = opened.parsed && this.judge(opened.parsed);
    return {
      projects: this.ports.projects(),
      storage: this.database.storage,
      sizeBytes: await this.database.sizeBytes(),
      project: viewProject(opened, state),
      problems: opened.problems,
      state,
      snapshots: this.snapshots?.list ?? [],
      needsBuild: await this.needsBuild(judgement),
      stale: stale && [...stale],
      edits: this.edits.list,
      changes: opened.parsed && judgement && countChanges(opened.parsed, judgement),
    };
  }

  /** What the marts were built from, apart from data: the files and the settings. */
  projectChecksum(files = this.ports.files): Promise<string> {
    return checksumOf(files, this.state);
  }

  /** Ends DuckDB; nothing can be asked of the session any more. */
  async close(): Promise<void> {
    this.nextBuild.stop();
    await this.comparer.forget();
    await this.database.close();
  }
}
