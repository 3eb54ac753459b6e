import type { Overview } from '../core/dashboards/overview';
import type { EngineClient } from '../engine/client';
import type { TabReport } from '../engine/tab/tabReport';
import { EVERYTHING, rebuildLine, startLines, WITHOUT_SEEDS } from './buildLines';
import type { ConsoleStore } from './consoleStore';
import { type EngineStore, makeEngineStore, takeReport } from './engineStore';
import { type ImportStore, makeImportStore } from './importStore';
import { type IntakeActions, makeIntakeActions } from './intakeActions';
import { makeProjectActions, type ProjectActions, type ProjectFolders } from './projectActions';
import { makeRunCommands, type RunCommands } from './runCommands';
import { makeRunStore, type RunStore } from './runStore';
import type { SettingsStore } from './settingsStore';
import { makeSnapshotActions, type SnapshotActions } from './snapshotActions';
import { addToast, dropToast, makeToastStore, type ToastStore } from './toastStore';
import { wordsOf } from './wordsOf';

/** Everything that the screens share: facts in stores, and what can be done. */
export interface AppModel extends RunCommands, SnapshotActions, ProjectActions {
  readonly engine: EngineClient;
  readonly engineStore: EngineStore;
  readonly runStore: RunStore;
  readonly importStore: ImportStore;
  readonly settingsStore: SettingsStore;
  readonly consoleStore: ConsoleStore;
  readonly toastStore: ToastStore;
  /** Starts the engine, and builds when there is nothing to show yet. */
  start(): Promise<void>;
  /** Builds what the data or the project has made stale: everything, or all but the seeds when they stand. */
  build(): Promise<void>;
  /** Lets an edit that was just typed be taken, before it is asked what has changed. */
  awaitTyping(): Promise<void>;
  /** How the editor that was opened last settles its edits. */
  onAwaitTyping(next: () => Promise<void>): void;
  /** Sets variables (null takes one back to the project's) and rebuilds what reads them. */
  setVariables(changes: Readonly<Record<string, string | null>>): Promise<void>;
  /** The same for variables of the environment; null takes one away. */
  setEnvironment(changes: Readonly<Record<string, string | null>>): Promise<void>;
  readonly intake: IntakeActions;
  /** Takes seeds back to the sample's files and rebuilds everything. */
  restoreSample(seeds: readonly string[]): Promise<void>;
  toast(text: string, status?: 'pass' | 'warn'): void;
  dismissToast(id: string): void;
  /** Deletes all that this browser has stored, and begins again. */
  erase(): Promise<void>;
}

/** What the model needs from the page around it. */
export interface AppModelPorts {
  readonly engine: EngineClient;
  readonly settingsStore: SettingsStore;
  readonly consoleStore: ConsoleStore;
  readonly keptOverview: Overview | undefined;
  nowMs(): number;
  randomId(): string;
  erase(): Promise<void>;
  openFolders(): Promise<ProjectFolders>;
}

/** Setting a variable rebuilds what reads it. */
function makeSettingActions(
  engine: EngineClient,
  take: (report: TabReport) => void,
  runCommand: RunCommands['runCommand'],
): Pick<AppModel, 'setVariables' | 'setEnvironment'> {
  const change = async (ask: () => Promise<TabReport>): Promise<void> => {
    const report = await ask();
    take(report);
    if (report.needsBuild) await runCommand(rebuildLine(report));
  };
  return {
    setVariables: (changes) => change(() => engine.setVariables(changes)),
    setEnvironment: (changes) => change(() => engine.setEnvironment(changes)),
  };
}

interface StartParts extends Pick<RunCommands, 'runCommand'> {
  readonly engine: EngineClient;
  readonly engineStore: EngineStore;
  readonly runStore: RunStore;
  take(report: TabReport): void;
}

function makeStart({ engine, engineStore, runStore, take, runCommand }: StartParts) {
  return async (): Promise<void> => {
    try {
      const report = await engine.boot((progress) => engineStore.setState({ progress }));
      take(report);
      for (const line of startLines(report)) {
        if (!runStore.getState().run?.isStopped) await runCommand(line);
      }
    } catch (error) {
      engineStore.setState({ phase: 'failed', failure: wordsOf(error) });
    }
  };
}

export function makeAppModel(ports: AppModelPorts): AppModel {
  const { engine, settingsStore, nowMs, randomId } = ports;
  const engineStore = makeEngineStore(ports.keptOverview);
  const runStore = makeRunStore();
  const importStore = makeImportStore();
  const toastStore = makeToastStore();
  const take = (report: TabReport) => takeReport(engineStore, report);

  const commands = makeRunCommands({ engine, runStore, take, nowMs, randomId });
  const { runCommand } = commands;
  const toast = (text: string, status?: 'pass' | 'warn') =>
    addToast(toastStore, { id: randomId(), text, ...(status && { status }) });
  const build = async (): Promise<void> => {
    if (commands.isBusy()) return toast('A command is running already');
    const { report } = engineStore.getState();
    await runCommand(report && !report.needsBuild ? WITHOUT_SEEDS : EVERYTHING);
  };

  let settle = async (): Promise<void> => {};
  return {
    awaitTyping: () => settle(),
    onAwaitTyping: (next) => {
      settle = next;
    },
    engine,
    engineStore,
    runStore,
    importStore,
    settingsStore,
    consoleStore: ports.consoleStore,
    toastStore,
    start: makeStart({ engine, engineStore, runStore, take, runCommand }),
    ...commands,
    build,
    ...makeSettingActions(engine, take, runCommand),
    ...makeSnapshotActions({ engine, take, toast, build }),
    ...makeProjectActions({
      ...{ engine, engineStore, runStore, take, toast },
      isBusy: commands.isBusy,
      openFolders: () => ports.openFolders(),
    }),
    intake: makeIntakeActions(engine, importStore, async (ask) => {
      // Asked before: an import makes the marts stale, not the other seeds.
      const { report } = engineStore.getState();
      const stands = report !== null && !report.needsBuild;
      take(await ask());
      return () => runCommand(stands ? WITHOUT_SEEDS : EVERYTHING);
    }),
    restoreSample: async (seeds) => {
      if (commands.isBusy()) return toast('A command is running already');
      take(await engine.restoreSample(seeds));
      await runCommand(EVERYTHING);
    },
    toast,
    erase: () => ports.erase(),
    dismissToast: (id) => dropToast(toastStore, id),
  };
}
