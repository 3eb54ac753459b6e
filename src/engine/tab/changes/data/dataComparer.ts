import {
  isCompilable,
  type Manifest,
  materializationOf,
  type UniqueId,
} from '../../../../core/project/manifest';
import { identifier } from '../../../../core/sql/quoting';
import { joinSql, type Sql, sql } from '../../../../core/sql/sql';
import type { Warehouse } from '../../../../core/warehouse/warehouse';
import { beginTransaction, endTransaction } from './beforeImage';
import type { RowsOf } from './compareRows';
import type { Comparison } from './compareTables';
import type { DataChanges, TableChange } from './tableChange';

/** Above this many rows on either side only their numbers are told: a copy of more would not fit beside the rest. */
const ROWS_COMPARED = 2_000_000;
/** So many rows of earlier differences may lie there until a build has ended: to drop tables takes as long as to build some. */
const ROWS_LEFT = 100_000;

const NOTHING_LEFT = { ids: [], rows: 0 };

type Begun = Pick<Comparison, 'manifest' | 'nodes'>;

/**
 * Finds out what builds change in the data. Before a build it begins a transaction, which goes on seeing the tables and
 * views as they were; after it the two states are compared, beside whatever the page asks. The rows that differ lie in
 * temporary tables of its own connection: nobody else sees them, and they are not in the database's file.
 */
export class DataComparer {
  private old: Warehouse | undefined;
  private begun: Begun | undefined;
  private running: { readonly end: Promise<void>; readonly abort: AbortController } | undefined;
  /** The rows that can be looked at, by node. */
  private kept:
    | {
        readonly runId: string;
        readonly queries: Map<UniqueId, Partial<Record<RowsOf, Sql>>>;
        rows: number;
      }
    | undefined;
  /** Of rows that can be looked at no more, and lie there still. */
  private left: { readonly ids: readonly UniqueId[]; readonly rows: number } = NOTHING_LEFT;

  constructor(
    private readonly database: Warehouse,
    private readonly reader: Warehouse,
    private readonly rowLimit = ROWS_COMPARED,
  ) {}

  /** Begins to see what a build of these nodes will change, and lets go of what the build before has changed. */
  async begin(manifest: Manifest, ids: Iterable<UniqueId>): Promise<void> {
    await this.stop();
    this.leave();
    if (this.left.rows > ROWS_LEFT) await this.dropLeft();
    const nodes = [...ids].flatMap((id) => {
      const node = manifest.nodes.get(id);
      return node && isCompilable(node) && isKept(node) ? [node] : [];
    });
    if (nodes.length === 0) return;
    this.old ??= await this.database.connect();
    await beginTransaction(this.old);
    this.begun = { manifest, nodes };
  }

  /**
   * Compares what the run has built with what was there before it; `onEnd` is told when all is known, after the old state
   * has been let go.
   */
  compare(
    runId: string,
    built: readonly UniqueId[],
    onEnd: (changes: DataChanges | undefined) => Promise<void>,
  ): void {
    const { begun, old } = this;
    this.begun = undefined;
    if (!begun || !old) return;
    const abort = new AbortController();
    const nodes = built.flatMap((id) => begun.nodes.find((node) => node.unique_id === id) ?? []);
    const { reader, rowLimit } = this;
    const comparison = { ...begun, nodes, old, reader, rowLimit, signal: abort.signal };
    // What cannot be kept costs the comparison, and no later build.
    const end = this.work(runId, comparison)
      .then(onEnd)
      .catch(() => undefined);
    this.running = { abort, end };
  }

  /** Resolves when no comparison is at work, and no old state is held. */
  async settled(): Promise<void> {
    await this.running?.end;
  }

  /** Whether the rows of a run's changes can be looked at. */
  holds(runId: string): boolean {
    return this.kept?.runId === runId;
  }

  /** Where rows of a change can be read. */
  open(
    runId: string,
    id: UniqueId,
    of: RowsOf,
  ): { readonly reader: Warehouse; readonly query: Sql } {
    const query = this.holds(runId) ? this.kept?.queries.get(id)?.[of] : undefined;
    if (!query || !this.old)
      throw new Error('The rows of this change are kept no more: another build came after it.');
    return { reader: this.old, query };
  }

  /** Ends what is at work and lets go of all rows. */
  async forget(): Promise<void> {
    await this.stop();
    this.leave();
    await this.dropLeft();
  }

  private async stop(): Promise<void> {
    this.running?.abort.abort();
    await this.settled();
    this.running = undefined;
    if (this.begun && this.old) await endTransaction(this.old, 'roll back');
    this.begun = undefined;
  }

  private leave(): void {
    const { kept, left } = this;
    if (kept)
      this.left = { ids: [...left.ids, ...kept.queries.keys()], rows: left.rows + kept.rows };
    this.kept = undefined;
  }

  private async dropLeft(): Promise<void> {
    const { ids } = this.left;
    this.left = NOTHING_LEFT;
    const drops = ids.flatMap((id) => {
      // Those that have been made anew stand in the place of the former ones.
      const anew = this.kept?.queries.get(id) ?? {};
      return (['added', 'removed', 'changed'] as const)
        .filter((of) => !(of in anew))
        .map((of) => sql`DROP TABLE IF EXISTS temp.${identifier(`${id}_${of}`)}`);
    });
    if (drops.length > 0) await this.old?.query(joinSql(drops, '; '));
  }

  private async work(runId: string, comparison: Comparison): Promise<DataChanges | undefined> {
    if (comparison.nodes.length === 0) {
      await endTransaction(comparison.old, 'roll back');
      return undefined;
    }
    const tables: TableChange[] = [];
    const queries = new Map<UniqueId, Partial<Record<RowsOf, Sql>>>();
    const kept = { runId, queries, rows: 0 };
    this.kept = kept;
    try {
      const { compareTables } = await import('./compareTables');
      await compareTables(comparison, (compared) => {
        tables.push(compared.change);
        queries.set(compared.change.id, compared.queries);
        kept.rows += countRows(compared.change);
      });
      await this.dropLeft();
      return { tables: inOrder(comparison, tables), isCut: false };
    } catch {
      // A transaction that has ended already says so; all that counts is that none is open.
      await endTransaction(comparison.old, 'roll back').catch(() => undefined);
      return { tables: inOrder(comparison, tables), isCut: true };
    }
  }
}

function countRows({ rows }: TableChange): number {
  return rows.kind === 'counted' ? rows.added + rows.removed + rows.changed : 0;
}

function isKept(node: Parameters<typeof materializationOf>[0]): boolean {
  return (
    ['model', 'seed', 'snapshot'].includes(node.resource_type) &&
    materializationOf(node) !== 'ephemeral'
  );
}

function inOrder({ nodes }: Comparison, tables: readonly TableChange[]): TableChange[] {
  const places = new Map(nodes.map(({ unique_id: id }, at) => [id, at]));
  return [...tables].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}
