import type { Artifact } from '../artifacts';
import type { ChangePlan } from '../changes/changePlan';
import { type ReadChanges, readDataChanges, readPlan } from '../changes/readChanges';
import type { RunAnswer } from '../endCommand';
import type { KeptRun } from '../keptRuns';
import { type PlanAnswer, planInTab } from '../planInTab';
import { type OnRunMessages, RunBatches } from '../runBatches';
import { runRequest } from '../runRequest';
import type { TabEngine } from '../tabEngine';

/** What the page asks of commands, and of what they left. */
export const runCalls = (engine: TabEngine) => ({
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
});
