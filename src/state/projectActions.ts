import type { Problem } from '../core/base/problems/problem';
import type { EngineClient } from '../engine/client';
import type { ProjectSource } from '../engine/tab/projects/readSource';
import type { Opening } from '../engine/tab/projects/takeIn';
import type { TabReport } from '../engine/tab/tabReport';
import { type EngineStore, leaveProject } from './engineStore';
import { problemKinds } from './problemKinds';
import type { RunStore } from './runStore';
import { wordsOf } from './wordsOf';

/** The projects of this browser. How each step ended is a toast. */
export interface ProjectActions {
  /** Takes a folder or a zip in and opens it; whether it is open now. `folder` is where its changes can be written to. */
  openProject(source: ProjectSource, folder?: FileSystemDirectoryHandle): Promise<boolean>;
  /** Reads the open project's files anew; edits stay. */
  readAnew(source: ProjectSource): Promise<boolean>;
  /** Notes that the edits have been written to the project's folder. */
  settleEdits(): Promise<boolean>;
  /** The folder that the open project came from, where the browser lets one write to it. */
  projectFolder(): Promise<FileSystemDirectoryHandle | undefined>;
  /** Opens another project of this browser; whether it is open now. */
  switchProject(id: string): Promise<boolean>;
  removeProject(id: string): Promise<boolean>;
}

interface ProjectPorts {
  readonly engine: EngineClient;
  readonly engineStore: EngineStore;
  readonly runStore: RunStore;
  take(report: TabReport): void;
  toast(text: string, status: 'pass' | 'warn'): void;
  isBusy(): boolean;
  openFolders(): Promise<ProjectFolders>;
}

/** The folders that projects came from, by project. */
export interface ProjectFolders {
  find(projectId: string): Promise<FileSystemDirectoryHandle | undefined>;
  keep(projectId: string, folder: FileSystemDirectoryHandle): Promise<void>;
  drop(projectId: string): Promise<void>;
}

const BUSY = 'A command is running. Stop it, or wait for its end';

export function makeProjectActions(ports: ProjectPorts): ProjectActions {
  const { engine, engineStore, runStore, take, toast } = ports;
  /** The words of problems are loaded with the first of them. */
  const tell = async (problems: readonly Problem[]) => {
    if (problems.length === 0) return;
    const { describeProblem } = await import('../core/base/problems/problem');
    for (const { message, mend } of problems.map(describeProblem))
      toast(`${message}. ${mend}`, 'warn');
  };
  const move = async (ask: () => Promise<TabReport | readonly Problem[]>): Promise<boolean> => {
    if (ports.isBusy()) {
      toast(BUSY, 'warn');
      return false;
    }
    leaveProject(engineStore);
    try {
      const answer = await ask();
      if ('state' in answer) {
        runStore.setState({ run: null, lines: [], queue: [], refusal: null });
        take(answer);
        return true;
      }
      await tell(answer);
    } catch (error) {
      toast(wordsOf(error), 'warn');
    }
    take(await engine.report());
    return false;
  };
  const taken = async (opening: Opening): Promise<TabReport | readonly Problem[]> => {
    if (opening.kind === 'refused') return opening.problems;
    toast(openedWords(opening.report), 'pass');
    await tell(opening.problems);
    return opening.report;
  };
  return {
    openProject: (source, folder) =>
      move(async () => {
        const opened = await taken(await engine.openProject(source));
        if ('state' in opened && folder)
          await (await ports.openFolders()).keep(opened.projects.openId, folder);
        return opened;
      }),
    readAnew: (source) => move(async () => taken(await engine.readAnew(source))),
    settleEdits: () => move(() => engine.settleEdits()),
    projectFolder: async () => {
      const id = engineStore.getState().report?.projects.openId;
      return id === undefined ? undefined : (await ports.openFolders()).find(id);
    },
    switchProject: (id) => move(() => engine.switchProject(id)),
    removeProject: (id) =>
      move(async () => {
        const report = await engine.removeProject(id);
        await (await ports.openFolders()).drop(id);
        return report;
      }),
  };
}

function openedWords({ projects, project, problems }: TabReport): string {
  const name = projects.entries[0]?.name ?? '';
  const models = project?.nodes.filter(({ resource_type: type }) => type === 'model').length ?? 0;
  const count = `${models} ${models === 1 ? 'model' : 'models'}`;
  if (problems.length === 0) return `${name} is open with ${count}`;
  const kinds = problemKinds(problems).length;
  const found = kinds === 1 ? '1 problem' : `${kinds} problems`;
  return `${name} is open with ${count} and ${found}: the bottom line leads to them`;
}
