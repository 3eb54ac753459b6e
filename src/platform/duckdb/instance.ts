import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import type { Pace } from './precedence';

/** Ends what a statement before it has left open on its connection. */
const ENDS_BEFORE = 'SELECT 1';

/** One worker with the database open in it. */
export class Instance {
  /** Told when the worker is ended under a call that waits for it: the worker itself answers no more. */
  readonly watchers = new Set<(reason: Error) => void>();
  isEnded = false;

  constructor(readonly db: AsyncDuckDB) {}

  async end(reason: Error): Promise<void> {
    this.isEnded = true;
    await this.db.terminate();
    for (const tell of this.watchers) tell(reason);
  }

  /** A call that rejects when the worker is ended before it answers. */
  async call<T>(ask: (db: AsyncDuckDB) => Promise<T>): Promise<T> {
    const steps = watchSteps();
    this.watchers.add(steps.giveUp);
    try {
      return await steps.step(ask(this.db));
    } finally {
      this.watchers.delete(steps.giveUp);
    }
  }

  /** The schema and then the batches of a statement's result. Nothing of it stays open, also where not all is read. */
  async *read(connection: number, sql: string, pace: Pace): AsyncGenerator<Uint8Array> {
    const { step, giveUp } = watchSteps();
    this.watchers.add(giveUp);
    let isLeft = true;
    try {
      yield* ask(this.db, connection, sql, async (work) => {
        const leave = await pace();
        try {
          return await step(work());
        } finally {
          leave();
        }
      });
      isLeft = false;
    } catch (error) {
      isLeft = false;
      throw error;
    } finally {
      this.watchers.delete(giveUp);
      if (isLeft && !this.isEnded) await this.endStatement(connection);
    }
  }

  /** Takes back the locks of a statement of which not all was read. */
  private async endStatement(connection: number): Promise<void> {
    // Where it fails, as in a transaction that has failed, it has ended the statement all the same.
    await this.call((db) => db.runQuery(connection, ENDS_BEFORE)).catch(() => undefined);
  }
}

/**
 * The schema and the batches of a statement. Its first batch and its end are asked for in the same breath as the
 * statement: most are done at once, and the way to the worker and back takes longer than many of them. While a statement
 * is still at work, what was asked ahead comes back empty and says nothing.
 */
async function* ask(
  db: AsyncDuckDB,
  id: number,
  sql: string,
  step: <T>(work: () => Promise<T>) => Promise<T>,
): AsyncGenerator<Uint8Array> {
  const ahead: Promise<Uint8Array | null>[] = [];
  let schema = await step(() => {
    const started = db.startPendingQuery(id, sql, true);
    ahead.push(db.fetchQueryResults(id), db.fetchQueryResults(id));
    // A failure is told where the batch is waited for, if it comes to that.
    for (const batch of ahead) batch.catch(() => undefined);
    return started;
  });
  if (schema === null) ahead.length = 0;
  while (schema === null) schema = await step(() => db.pollPendingQuery(id));
  yield schema;
  for (;;) {
    const batch = await step(() => ahead.shift() ?? db.fetchQueryResults(id));
    if (batch?.length === 0) return;
    // Null says that the next batch is not ready yet.
    if (batch !== null) yield batch;
  }
}

/** Waits for one step after another; `giveUp` rejects the one that is waited for, and all later ones. */
function watchSteps() {
  let failure: Error | undefined;
  let reject: (reason: Error) => void = () => undefined;
  return {
    giveUp: (reason: Error) => {
      failure = reason;
      reject(reason);
    },
    // No Promise.race: against a promise that outlives the steps it would keep every batch in memory.
    step: <T>(work: Promise<T>): Promise<T> =>
      new Promise((resolve, fail) => {
        reject = fail;
        if (failure) fail(failure);
        work.then(resolve, fail);
      }),
  };
}
