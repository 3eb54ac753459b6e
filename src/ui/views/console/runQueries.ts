import { leadingWord, type Statement } from '../../../core/sql/statements';
import type { QueryAnswer } from '../../../engine/tab/console/queryRunner';
import type { AppModel } from '../../../state/appModel';
import { type Outcome, recordQuery, setOutcome } from '../../../state/consoleStore';

/** More rows than these are not held in the page; files have all. */
const MOST_ROWS = 10_000;

const CHANGES_TABLES = new Set(['CREATE', 'DROP', 'ALTER']);

type Model = Pick<AppModel, 'engine' | 'consoleStore'>;

/**
 * Runs statements of a tab one after the other, up to the first that fails; the last result stays in sight. What was
 * running in the console is stopped first.
 */
export async function runStatements(
  model: Model,
  tabId: string,
  statements: readonly Statement[],
): Promise<void> {
  stopRunning(model);
  for (const statement of statements) {
    const outcome = await runOne(model, tabId, statement);
    if (outcome?.kind !== 'rows') return;
  }
}

/** Stops what runs; false when nothing does. */
export function stopRunning({ engine, consoleStore }: Model): boolean {
  const running = Object.values(consoleStore.getState().outcomes).filter(
    (outcome) => outcome.kind === 'running',
  );
  for (const { queryId } of running) void engine.stopQuery(queryId);
  return running.length > 0;
}

/** The outcome; undefined when another run has taken its place. */
async function runOne(
  { engine, consoleStore }: Model,
  tabId: string,
  { text, start }: Statement,
): Promise<Outcome | undefined> {
  const queryId = crypto.randomUUID();
  const startedMs = Date.now();
  setOutcome(consoleStore, tabId, { kind: 'running', queryId, startedMs });
  const answer = await ask(engine, queryId, text);
  const elapsedMs = answer.kind === 'rows' ? answer.elapsedMs : Date.now() - startedMs;
  recordQuery(consoleStore, {
    id: queryId,
    sql: text,
    atMs: startedMs,
    elapsedMs,
    status: statusOf(answer),
    rows: answer.kind === 'rows' ? answer.rows.rowCount : null,
  });
  if (answer.kind === 'rows' && CHANGES_TABLES.has(leadingWord(text))) {
    consoleStore.setState(({ tablesVersion }) => ({ tablesVersion: tablesVersion + 1 }));
  }
  const outcome = outcomeOf(answer, queryId, text, start);
  if (consoleStore.getState().outcomes[tabId]?.queryId !== queryId) return undefined;
  setOutcome(consoleStore, tabId, outcome);
  return outcome;
}

async function ask(engine: Model['engine'], id: string, text: string): Promise<QueryAnswer> {
  try {
    return await engine.query(id, text, MOST_ROWS);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'error', message, interrupted: false, at: null };
  }
}

function statusOf(answer: QueryAnswer): 'pass' | 'error' | 'stopped' {
  if (answer.kind === 'rows') return 'pass';
  return answer.interrupted ? 'stopped' : 'error';
}

function outcomeOf(answer: QueryAnswer, queryId: string, sql: string, start: number): Outcome {
  if (answer.kind === 'rows') return { ...answer, queryId, sql };
  const { message, interrupted, at } = answer;
  const inTab = at && { start: at.start + start, end: at.end + start };
  return { kind: 'error', queryId, message, interrupted, at: inTab };
}
