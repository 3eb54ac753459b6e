import { UsageError } from '../../core/command/parseCommandLine';
import { identifier, literal } from '../../core/sql/quoting';
import { sql } from '../../core/sql/sql';
import type { Warehouse } from '../../core/warehouse/warehouse';

/** DuckDB's settings that change what SQL means. The others of a profile are of the machine: a tab has its own. */
const OF_SQL: ReadonlySet<string> = new Set([
  'calendar',
  'default_collation',
  'default_null_order',
  'default_order',
  'ieee_floating_point_ops',
  'integer_division',
  'null_order',
  'old_implicit_casting',
  'scalar_subquery_error_on_multiple_rows',
  'search_path',
  'timezone',
]);

/** Sets what a profile's `settings:` set, on each of the connections that commands work with, as dbt-duckdb does on its own. */
export class ProfileSettings {
  private names: ReadonlySet<string> = new Set();

  constructor(private readonly connections: readonly Warehouse[]) {}

  /** Also resets what another profile or target had set. Throws a UsageError with the engine's words where it takes none of a value. */
  async apply(settings: Readonly<Record<string, string>>): Promise<void> {
    const wanted = Object.entries(settings).filter(([name]) => OF_SQL.has(name.toLowerCase()));
    const names = new Set(wanted.map(([name]) => name));
    const statements = [
      ...[...this.names].filter((name) => !names.has(name)).map(reset),
      ...wanted.map(([name, value]) => sql`SET ${identifier(name)} = ${literal(value)}`),
    ];
    this.names = names;
    for (const connection of this.connections)
      for (const statement of statements) await connection.query(statement).catch(refuse);
  }
}

function refuse(error: Error): never {
  throw new UsageError(`The settings of the profile: ${error.message}`);
}

function reset(name: string) {
  return name.toLowerCase() === 'timezone'
    ? sql`SET TimeZone = 'UTC'`
    : sql`RESET ${identifier(name)}`;
}
