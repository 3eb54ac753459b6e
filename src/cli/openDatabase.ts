import path from 'node:path';
import type { CommandOptions } from '../core/command/parseCommandLine';
import type { Attachment } from '../core/project/attachment';
import type { Target } from '../core/project/profiles';
import { literal } from '../core/sql/quoting';
import { compiledSql, type Sql, sql } from '../core/sql/sql';
import type { Warehouse } from '../core/warehouse/warehouse';
import { openNativeWarehouse } from '../platform/nodeDuckdb/nativeWarehouse';

/** The target's database: its file, with native DuckDB or with the tab's engine (`--engine wasm`). */
export async function openDatabase(
  target: Target,
  root: string,
  options: CommandOptions,
): Promise<Warehouse> {
  const file = target.path === ':memory:' ? undefined : path.resolve(root, target.path);
  if (options.text('engine') === 'wasm') {
    // The tab's engine and Arrow take a quarter of a second to load.
    const { openNodeWasmWarehouse } = await import('../platform/duckdb/nodeWarehouse');
    return openNodeWasmWarehouse(target.database, file);
  }
  return openNativeWarehouse({
    path: file ?? target.path,
    settings: target.settings,
    configOptions: target.configOptions,
    attach: target.attachments.map((one) => attachStatement(one, root)),
    folder: root,
  });
}

/** A path that is no address lies below the project's folder. */
function attachStatement({ path: given, alias, options }: Attachment, root: string): Sql {
  const isPlace = given === ':memory:' || /^[a-z0-9]+:/i.test(given);
  const place = literal(isPlace ? given : path.resolve(root, given));
  const name = alias === null ? sql`` : sql` AS ${compiledSql(alias)}`;
  const more = options.length === 0 ? sql`` : sql` (${compiledSql(options.join(', '))})`;
  return sql`ATTACH IF NOT EXISTS ${place}${name}${more}`;
}
