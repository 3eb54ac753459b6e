import { ColumnMemory } from '../../core/run/columnMemory';
import type { PassedUnitTests } from '../../core/run/passedUnitTests';
import type { Sql } from '../../core/sql/sql';
import type { Warehouse } from '../../core/warehouse/warehouse';

/** How long nobody has built before the next build is prepared. */
const QUIET_MS = 1_000;
const ASKS_FOR_COLUMNS = /\bDESCRIBE \(|\bfrom duckdb_columns\(\)/;
/** Of relations that stand only while a node is built. */
const IN_PASSING = '__dbt_tmp';

/**
 * What builds hand on to the next: the columns that they asked for. In the first one everything is new, so its questions are
 * only noted, and asked again when it is over: the first edit is then built as fast as later ones.
 */
export class NextBuild {
  private readonly memory = new ColumnMemory();
  private readonly noted = new Set<Sql>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isQuiet = false;

  constructor(private readonly unitTests: PassedUnitTests) {}

  /** The connection of a run. */
  connect(warehouse: Warehouse, isFirst: boolean): Warehouse {
    this.stop();
    if (!isFirst) return this.memory.during(warehouse);
    this.forget();
    return {
      ...warehouse,
      query: (text, options) => {
        if (ASKS_FOR_COLUMNS.test(text) && !text.includes(IN_PASSING)) this.noted.add(text);
        return warehouse.query(text, options);
      },
    };
  }

  /** After a run: what is known to be asked in the next is asked once all is quiet. */
  prepare(warehouse: Warehouse): void {
    if (this.noted.size === 0) return;
    this.isQuiet = true;
    // What cannot be asked now is asked when it is needed.
    this.timer = setTimeout(() => this.ask(warehouse).catch(() => undefined), QUIET_MS);
  }

  /** Lets go of what is known of the database: another may stand in its place. */
  forget(): void {
    this.memory.forget();
    this.noted.clear();
  }

  stop(): void {
    this.isQuiet = false;
    clearTimeout(this.timer);
  }

  private async ask(warehouse: Warehouse): Promise<void> {
    const connection = this.memory.during(warehouse);
    for (const question of this.noted) {
      if (!this.isQuiet) return;
      this.noted.delete(question);
      await connection.query(question).catch(() => undefined);
    }
    if (this.isQuiet) await this.unitTests.prepare(warehouse);
  }
}
