import { sha256Hex } from '../../core/base/checksum';
import type { Problem } from '../../core/base/problems/problem';
import type { TextStore } from '../../core/base/textStore';
import type { Warehouse } from '../../core/warehouse/warehouse';
import type { OpenedProject } from '../openProject';
import { openTabProject } from './openTabProject';
import type { BootProgress, OpenedDatabase, StorageKind, TabPorts } from './ports';
import { type ProjectView, viewProject } from './projectView';
import { forgetData, readTabState, type TabState, writeTabState } from './tabState';

/** What the page knows of the engine: at the start, and whenever project, variables or data have changed. */
export interface TabReport {
  readonly storage: StorageKind;
  /** Bytes of the database file; undefined in memory. */
  readonly sizeBytes: number | undefined;
  readonly project: ProjectView | undefined;
  readonly problems: readonly Problem[];
  readonly state: TabState;
  /** Whether the marts must be built before there is anything to show. */
  readonly needsBuild: boolean;
}

/** One tab's database, project and state, from the start to the closing of the tab. */
export class TabSession {
  private constructor(
    readonly ports: TabPorts,
    readonly database: OpenedDatabase,
    /** A connection for what screens read, so that they need not wait for a build. */
    readonly reader: Warehouse,
    private current: { opened: OpenedProject; state: TabState },
    /** Whether the engine has lost what it held in memory. */
    private readonly loss: { isLost: boolean },
  ) {}

  /** Starts DuckDB, opens the stored database and compiles the project, which may go on at the same time. */
  static async start(
    ports: TabPorts,
    onProgress: (progress: BootProgress) => void,
  ): Promise<TabSession> {
    const loss = { isLost: false };
    const compiled = compileKept(ports);
    const name = compiled.then(
      ({ opened }) => opened.parsed?.session.project.target.database ?? 'memory',
    );
    const opening = ports.openDatabase(name, onProgress, () => {
      loss.isLost = true;
    });
    const [{ state, opened }, database] = await Promise.all([compiled, opening]);
    const current = { opened, state: database.isNew ? forgetData(state) : state };
    return new TabSession(ports, database, await database.warehouse.connect(), current, loss);
  }

  get state(): TabState {
    return this.current.state;
  }

  /** The compiled project; throws when it cannot be compiled, which its problems have said. */
  get parsed(): NonNullable<OpenedProject['parsed']> {
    const { parsed } = this.current.opened;
    if (!parsed) throw new Error('The project could not be opened; see its problems.');
    return parsed;
  }

  async keep(state: TabState): Promise<void> {
    this.current.state = state;
    await this.write((store) => writeTabState(store, state));
  }

  /** Writes to what outlives the visit; not beside the database of another tab, which has its own to say. */
  async write(task: (store: TextStore) => Promise<void>): Promise<void> {
    const { storage } = this.database;
    const isOtherTabs = storage.kind === 'memory' && storage.reason === 'other-tab';
    if (!isOtherTabs) await task(this.ports.store);
  }

  /** Compiles the project anew, after its variables have changed. */
  async recompile(): Promise<void> {
    this.current.opened = await openTabProject(this.ports, this.state);
  }

  /** Notes that everything stands again after the engine had lost its memory. */
  markRebuilt(): void {
    this.loss.isLost = false;
  }

  async report(): Promise<TabReport> {
    const { opened, state } = this.current;
    return {
      storage: this.database.storage,
      sizeBytes: await this.database.sizeBytes(),
      project: viewProject(opened, state.vars),
      problems: opened.problems,
      state,
      needsBuild: this.loss.isLost || state.projectChecksum !== (await this.projectChecksum()),
    };
  }

  /** What the marts were built from, apart from data: the files and the variables. */
  async projectChecksum(): Promise<string> {
    const { files } = this.ports;
    const paths = await files.list();
    const sums = await Promise.all(
      paths.map(async (path) => `${path} ${await files.checksum(path)}`),
    );
    return sha256Hex([...sums, JSON.stringify(this.state.vars)].join('\n'));
  }
}

/** The project, compiled with what the last visit left. */
async function compileKept(ports: TabPorts): Promise<{ opened: OpenedProject; state: TabState }> {
  const state = await readTabState(ports.store);
  return { state, opened: await openTabProject(ports, state) };
}
