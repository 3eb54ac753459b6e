import type { UniqueId } from '../../../core/project/manifest';
import type { Chosen } from '../../chooseNodes';
import type { Artifact } from '../artifacts';
import type { ChangePlan } from '../changes/changePlan';
import { type ReadChanges, readDataChanges, readPlan } from '../changes/readChanges';
import { compileForScreen } from '../compileForScreen';
import type { RunAnswer } from '../endCommand';
import { readFreshness, type SourceFreshness } from '../freshness';
import type { KeptRun } from '../keptRuns';
import { type PlanAnswer, planInTab } from '../planInTab';
import { type OnRunMessages, RunBatches } from '../runBatches';
import { runRequest } from '../runRequest';
import { selectForScreen } from '../selectForScreen';
import type { TabEngine } from '../tabEngine';
import type { TabReport } from '../tabSession';

/** What the page asks of commands, of what they left, and of what nodes are. */
export function runCalls(engine: TabEngine) {
  return {
    /** Runs a dbt command line, with or without the leading `dbt`; messages arrive as things happen. */
    async run(words: readonly string[], onMessages: OnRunMessages): Promise<RunAnswer> {
      if (engine.busy !== undefined) return { kind: 'usage', message: engine.busy };
      return engine.alone(async ({ session }, signal) => {
        const batches = new RunBatches(onMessages);
        try {
          return await runRequest(session, words, (message) => batches.add(message), signal);
        } finally {
          batches.end();
        }
      });
    },

    /** Stops the running command: the node at work is rolled back, the rest is skipped. */
    stop(): void {
      engine.stop();
    },

    /** What a command line would run; cheap enough to ask while it is typed. */
    plan(words: readonly string[]): Promise<PlanAnswer> {
      return planInTab(engine.session, words);
    },

    /** What has changed since the last build, what lies below it, and why it would be built. */
    changes(): Promise<ChangePlan> {
      return readPlan(engine.session);
    },

    /** What a run has changed in the data, once it is known; undefined where nothing was compared. */
    dataChanges(runId: string): Promise<ReadChanges | undefined> {
      return readDataChanges(engine.session, runId);
    },

    /** The log and the results of an earlier command; undefined when they are kept no more. */
    async keptRun(id: string): Promise<KeptRun | undefined> {
      return engine.session.runs.find(id);
    },

    /** A file that a command made. */
    async artifact(id: string, artifact: Artifact): Promise<Blob> {
      const { makeArtifact } = await import('../artifacts');
      return makeArtifact(engine.session, id, artifact);
    },

    /** Sets variables (YAML text) or takes them back to the project's (null), and compiles anew. */
    async setVariables(changes: Readonly<Record<string, string | null>>): Promise<TabReport> {
      await engine.session.setVariables(changes);
      return engine.session.report();
    },

    /** Sets variables of the environment or takes them away (null), and compiles anew. */
    async setEnvironment(changes: Readonly<Record<string, string | null>>): Promise<TabReport> {
      await engine.session.setEnvironment(changes);
      return engine.session.report();
    },

    /** Where everything stands: what other answers leave out because it would take long to bring over. */
    report(): Promise<TabReport> {
      return engine.session.report();
    },

    /** The compiled SQL of a node, as it stands now; rejects with dbt's message when its Jinja fails. */
    compiled(id: UniqueId): Promise<string> {
      return compileForScreen(engine.session, id);
    },

    /** The nodes that a command with this `--select` and `--exclude` would take, and what is wrong with the two. */
    select(select: string, exclude: string): Chosen {
      return selectForScreen(engine.session, select, exclude);
    },

    /** How new the rows of each source with an age limit are. */
    freshness(): Promise<SourceFreshness[]> {
      return readFreshness(engine.session);
    },
  };
}
