import type { Sql } from '../../core/sql/sql';
import type { Warehouse } from '../../core/warehouse/warehouse';
import { compileForScreen } from './compileForScreen';
import { type RowSource, sourceSql } from './rowSources';
import type { TabSession } from './tabSession';

/** Where a source's rows can be read, and by which query. */
export async function openSource(
  session: TabSession,
  source: RowSource,
): Promise<{ readonly reader: Warehouse; readonly query: Sql }> {
  if (source.kind === 'change') return session.comparer.open(source.runId, source.id, source.of);
  const code = (id: string) => compileForScreen(session, id);
  return { reader: session.reader, query: await sourceSql(session.parsed, source, code) };
}
