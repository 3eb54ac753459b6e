import { type Data, type DataObject, isDataObject, textOrNull } from '../../core/base/data';
import { compileNode } from '../../core/compile/compileNode';
import type { AnalysisNode, SourceNode, UniqueId } from '../../core/project/manifest';
import { relationSql } from '../../core/sql/quoting';
import { compiledSql, type Sql, sql } from '../../core/sql/sql';
import type { RowSet } from '../../core/warehouse/rowSet';
import { makeCompileContext } from '../compileContext';
import type { TabSession } from './tabSession';

/** How new a source's rows are, and how old they may get. */
export interface SourceFreshness {
  readonly id: UniqueId;
  /** Microseconds since 1970 UTC of the latest row; null when there is none. */
  readonly latest: bigint | null;
  /** Milliseconds; null without a limit. */
  readonly warnAfterMs: number | null;
  readonly errorAfterMs: number | null;
}

/** The newest row of each source that has a limit for its age, read as dbt reads it: by its query or its field. */
export async function readFreshness(session: TabSession): Promise<SourceFreshness[]> {
  const answers: SourceFreshness[] = [];
  for (const node of session.parsed.graph.manifest.nodes.values()) {
    if (node.resource_type !== 'source' || node.freshness === null) continue;
    const query = await latestRowSql(session, node);
    if (query === null) continue;
    const { warn_after: warn, error_after: error } = node.freshness;
    answers.push({
      id: node.unique_id,
      latest: readMoment(await session.reader.query(query)),
      warnAfterMs: limitOf(warn),
      errorAfterMs: limitOf(error),
    });
  }
  return answers;
}

async function latestRowSql(session: TabSession, source: SourceNode): Promise<Sql | null> {
  if (source.loaded_at_query !== null) {
    const { parsed, reader } = session;
    const context = await makeCompileContext(parsed.session, reader, [source.unique_id]);
    const { code } = await compileNode(context, asQuery(source, source.loaded_at_query));
    return compiledSql(code.replace(/;\s*$/, ''));
  }
  if (source.loaded_at_field === null) return null;
  const filter = textOrNull(source.freshness?.filter);
  const where = filter === null ? sql`` : sql` WHERE ${compiledSql(filter)}`;
  return sql`SELECT max(${compiledSql(source.loaded_at_field)}) FROM ${relationSql(source)}${where}`;
}

/** The source as a node with SQL, so that its query is rendered with `this` as its own relation. */
function asQuery(source: SourceNode, code: string): AnalysisNode {
  return {
    ...source,
    resource_type: 'analysis',
    alias: source.identifier,
    raw_code: code,
    language: 'sql',
    checksum: { name: 'none', checksum: '' },
    docs: {},
    patch_path: null,
    refs: [],
    sources: [],
    functions: [],
    depends_on: { macros: [], nodes: [] },
    constraints: [],
    group: null,
  };
}

const UNIT_MS: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

function limitOf(limit: Data | undefined): number | null {
  if (!isDataObject(limit)) return null;
  const { count, period }: DataObject = limit;
  const unit = UNIT_MS[textOrNull(period) ?? ''];
  return unit === undefined || count === null || count === undefined ? null : Number(count) * unit;
}

const MICROS_PER_DAY = 86_400_000_000n;

function readMoment({ columns, data }: RowSet): bigint | null {
  const cell = data[0]?.[0];
  switch (columns[0]?.type.kind) {
    case 'timestamp':
      return typeof cell === 'bigint' ? cell : null;
    case 'date':
      return typeof cell === 'number' ? BigInt(cell) * MICROS_PER_DAY : null;
    default:
      return null;
  }
}
