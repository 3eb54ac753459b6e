import type { BootProgress, EnginePorts } from './ports';
import type { ProjectEntry } from './projects/projectList';
import { Projects } from './projects/projects';
import { type StartedProject, startProject } from './startProject';
import type { TabReport } from './tabReport';
import type { TabSession } from './tabSession';

interface Started extends StartedProject {
  readonly projects: Projects;
  /** Hears how far the start of a project has come. */
  readonly onProgress: (progress: BootProgress) => void;
}

const UNDER_REVIEW = 'Files are being reviewed. Import them or take them out first.';
const BUSY = 'Another command is running. Stop it, or wait for its end.';

/** The engine of a tab: one database, one project, one command at a time. */
export class TabEngine {
  private started: Started | undefined;
  private running: AbortController | undefined;

  constructor(private readonly ports: EnginePorts) {}

  /** Starts DuckDB, opens the project that was open last with what is stored of it, and compiles it. */
  async boot(onProgress: (progress: BootProgress) => void): Promise<TabReport> {
    const projects = await Projects.read(this.ports);
    return this.start(projects, onProgress);
  }

  /** What is open; throws before the engine has been started. */
  get known(): Started {
    if (!this.started) throw new Error('The engine has not been started');
    return this.started;
  }

  get session(): TabSession {
    return this.known.session;
  }

  /** Closes the open project and opens another; where that fails, the first one is opened again. */
  async moveTo(entry: ProjectEntry): Promise<TabReport> {
    const { projects, session, onProgress } = this.known;
    this.refuseWhileReviewing();
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

  /** Does what must not happen beside a command; `signal` is aborted by `stop`. */
  async alone<T>(task: (started: Started, signal: AbortSignal) => Promise<T>): Promise<T> {
    this.refuseWhileBusy();
    const running = new AbortController();
    this.running = running;
    try {
      return await task(this.known, running.signal);
    } finally {
      this.running = undefined;
    }
  }

  /** Stops what runs alone. */
  stop(): void {
    this.running?.abort();
  }

  /** Why nothing may begin that must be alone; undefined where it may. */
  get busy(): string | undefined {
    return this.running && BUSY;
  }

  refuseWhileBusy(): void {
    if (this.busy !== undefined) throw new Error(this.busy);
  }

  refuseWhileReviewing(): void {
    if (!this.known.intake.isEmpty) throw new Error(UNDER_REVIEW);
  }

  private async start(
    projects: Projects,
    onProgress: (progress: BootProgress) => void,
  ): Promise<TabReport> {
    const opened = await startProject(await projects.openPorts(), onProgress);
    this.started = { projects, onProgress, ...opened };
    return opened.session.report();
  }
}
