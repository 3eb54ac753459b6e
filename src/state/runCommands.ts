import { parseArgsStringToArgv } from 'string-argv';
import type { Problem } from '../core/base/problems/problem';
import type { EngineClient } from '../engine/client';
import type { PlanAnswer } from '../engine/tab/planInTab';
import type { TabReport } from '../engine/tab/tabReport';
import { advanceRun, newRun, type RunStore } from './runStore';
import { wordsOf } from './wordsOf';

/** Running commands: one at a time, the others in a line behind it. */
export interface RunCommands {
  /** Runs a command line as one types it, with or without `dbt`; after those before it. Resolves when it is over. */
  runCommand(line: string): Promise<void>;
  /** Takes a command out of the line again. */
  dropQueued(id: string): void;
  stopRun(): void;
  /** What a command line would run, without running it. */
  plan(line: string): Promise<PlanAnswer>;
  isBusy(): boolean;
}

interface RunPorts {
  readonly engine: EngineClient;
  readonly runStore: RunStore;
  readonly take: (report: TabReport) => void;
  nowMs(): number;
  randomId(): string;
}

const CANNOT_RUN = 'The command cannot run as it is.';

export function makeRunCommands(ports: RunPorts): RunCommands {
  const { runStore, engine } = ports;
  let last: Promise<void> = Promise.resolve();
  let unfinished = 0;
  const isQueued = (id: string) => runStore.getState().queue.some((one) => one.id === id);
  const dropQueued = (id: string) =>
    runStore.setState(({ queue }) => ({ queue: queue.filter((one) => one.id !== id) }));
  const runCommand = (line: string): Promise<void> => {
    const command = asDbtCommand(line);
    const id = ports.randomId();
    const waits = unfinished > 0;
    if (waits) runStore.setState(({ queue }) => ({ queue: [...queue, { id, command }] }));
    unfinished += 1;
    last = last.then(async () => {
      if (!waits || isQueued(id)) {
        dropQueued(id);
        await perform(command, ports);
      }
      unfinished -= 1;
    });
    return last;
  };
  return {
    runCommand,
    dropQueued,
    stopRun: () => {
      runStore.setState(({ run }) => ({ run: run && { ...run, isStopping: true } }));
      engine.stop();
    },
    plan: (line) => engine.plan(parseArgsStringToArgv(asDbtCommand(line))),
    isBusy: () => unfinished > 0,
  };
}

/** The words of a command line, with `dbt` in front. */
function asDbtCommand(line: string): string {
  const text = line.trim();
  return /^dbt\b/.test(text) ? text : `dbt ${text}`;
}

/** Never rejects: what went wrong stands in the store. */
async function perform(
  command: string,
  { engine, runStore, take, nowMs }: RunPorts,
): Promise<void> {
  const end = (message: string | null, problems: readonly Problem[] = [], errorCount = 0) =>
    runStore.setState(({ run }) => ({
      run: run && { ...run, isOver: true, current: null },
      refusal: message === null ? null : { message, problems, errorCount },
    }));
  runStore.setState({ run: newRun(command, nowMs()), lines: [], refusal: null });
  try {
    const answer = await engine.run(parseArgsStringToArgv(command), (messages) =>
      runStore.setState((facts) => ({
        run: facts.run && advanceRun(facts.run, messages),
        lines: [...facts.lines, ...messages.flatMap(({ lines }) => lines)],
      })),
    );
    if (answer.kind === 'usage') {
      runStore.setState({
        run: null,
        refusal: { message: answer.message, problems: [], errorCount: 0 },
      });
      return;
    }
    const { id, interrupted, refused } = answer.record;
    runStore.setState(({ run }) => ({ run: run && { ...run, id, isStopped: interrupted } }));
    take(answer.report);
    const { problems, errorCount } =
      answer.kind === 'problems' ? answer : { problems: [], errorCount: 0 };
    end(refused ? CANNOT_RUN : null, problems, errorCount);
  } catch (error) {
    end(wordsOf(error));
  }
}
