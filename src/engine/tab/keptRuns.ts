import type { DataObject } from '../../core/base/data';
import { readDocument, type TextStore, writeDocument } from '../../core/base/textStore';
import type { CommandName } from '../../core/command/command';
import type { CompiledNode } from '../../core/compile/compileNode';
import type { UniqueId } from '../../core/project/manifest';
import type { Catalog } from '../../core/run/catalog';
import type { NodeResult } from '../../core/run/results';
import type { DataChanges } from './changes/data/tableChange';
import type { TabLogLine } from './tabLog';
import type { RunRecord } from './tabState';

/** What compiling a node came to, as far as artifacts show it. */
export type KeptCode = Pick<CompiledNode, 'code' | 'ephemerals'>;

/** All that is kept of one command besides its record: its log, and what its artifacts are made of. */
export interface KeptRun {
  readonly id: string;
  readonly name: CommandName;
  /** The command line's words, without the leading `dbt`. */
  readonly words: readonly string[];
  readonly startedAt: string;
  /** When its nodes began to run; null where none did. */
  readonly runStartedAt: string | null;
  /** Seconds. */
  readonly elapsed: number;
  /** The variables that it ran with: the user's and those of the command line. */
  readonly vars: DataObject;
  readonly lines: readonly TabLogLine[];
  /** Without their SQL, which stands in `compiled`. */
  readonly results: readonly NodeResult[];
  readonly compiled: Readonly<Record<UniqueId, KeptCode>>;
  /** Of `docs generate`: what the database had of the nodes then. */
  readonly catalog?: Catalog;
  /** What it changed in the data, where that was compared. */
  readonly changes?: DataChanges;
}

const VERSION = 1;

/** The runs that can still be looked into: in memory, and in the store for later visits. */
export class RunShelf {
  private readonly runs = new Map<string, KeptRun>();

  constructor(
    private readonly store: TextStore,
    /** Writes unless what is stored belongs to another tab. */
    private readonly write: (task: (store: TextStore) => Promise<void>) => Promise<void>,
  ) {}

  async put(run: KeptRun): Promise<void> {
    this.runs.set(run.id, run);
    await this.write((store) => writeDocument(store, fileOf(run.id), VERSION, run));
  }

  async find(id: string): Promise<KeptRun | undefined> {
    return this.runs.get(id) ?? readDocument<KeptRun>(this.store, fileOf(id), VERSION);
  }

  /** Forgets the runs that are listed no more. */
  async drop(before: readonly RunRecord[], after: readonly RunRecord[]): Promise<void> {
    const kept = new Set(after.map(({ id }) => id));
    for (const { id } of before) {
      if (kept.has(id)) continue;
      this.runs.delete(id);
      await this.write((store) => store.remove(fileOf(id)));
    }
  }
}

function fileOf(id: string): string {
  return `run-${id}.json`;
}

/** A result without the SQL that is kept elsewhere or not at all; an empty text says that there was one. Batches keep theirs. */
export function withoutSql(result: NodeResult): NodeResult {
  const batches = result.batch_sql?.map((batch) => ({ ...batch, executed: '' }));
  return {
    ...result,
    compiled_code: result.compiled_code === null ? null : '',
    executed_code: null,
    ...(batches && { batch_sql: batches }),
  };
}

/** The results as they were, their compiled SQL put back. */
export function wholeResults({ results, compiled }: KeptRun): NodeResult[] {
  return results.map((result) => ({
    ...result,
    compiled_code:
      result.compiled_code === null ? null : (compiled[result.unique_id]?.code ?? null),
  }));
}
