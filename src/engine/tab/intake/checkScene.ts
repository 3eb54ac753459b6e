import type { SeedSpec } from '../../../core/intake/seedSpec';
import type { Sql } from '../../../core/sql/sql';
import type { Warehouse } from '../../../core/warehouse/warehouse';

/** What a check works with. */
export interface CheckScene {
  readonly warehouse: Warehouse;
  readonly seed: SeedSpec;
  /** The file's incoming table. */
  readonly table: Sql;
}
