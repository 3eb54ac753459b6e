import { writeDocument } from '../../../core/base/textStore';
import { type DimensionValue, loadDimensionValues } from '../../../core/dashboards/dimensionValues';
import type { Dimension } from '../../../core/dashboards/filters';
import {
  loadOverview,
  type Overview,
  type OverviewRequest,
} from '../../../core/dashboards/overview';
import type { ExportFormat } from '../../../core/warehouse/warehouse';
import type { QueryAnswer } from '../console/queryRunner';
import { OVERVIEW_DOCUMENT } from '../documents';
import type { RowSource } from '../rowSources';
import type { TabEngine } from '../tabEngine';
import type { TabSession } from '../tabSession';

/** What the page asks for its dashboards, its console and its exports. */
export const viewCalls = (engine: TabEngine) => ({
  /** The values that a dimension of the overview has, to filter by. */
  dimensionValues(dimension: Dimension): Promise<DimensionValue[]> {
    const { reader, parsed } = engine.session;
    return loadDimensionValues(
      (text) => reader.query(text),
      parsed.session.project.target,
      dimension,
    );
  },

  /** The overview of the marts. `keep` makes it the one that the next visit paints first. */
  overview: (request: OverviewRequest, keep: boolean): Promise<Overview> =>
    readOverview(engine.session, request, keep),

  /** Runs what was typed into the console; at most `maxRows` rows come back. `id` is for `stopQuery`. */
  query(id: string, text: string, maxRows: number): Promise<QueryAnswer> {
    return engine.known.queries.read(id, text, maxRows);
  },

  stopQuery(id: string): void {
    engine.known.queries.stop(id);
  },

  /** A source's rows as a file. */
  async export(source: RowSource, format: ExportFormat): Promise<Blob> {
    const { exportSource, fileOf } = await import('../exportRequest');
    if (source.kind !== 'query') return exportSource(engine.session, source, format);
    // By the console's connection, which has its temporary tables.
    return fileOf(await engine.known.queries.export(source.sql, format), format);
  },

  /** All marts in one zip. */
  async exportMarts(format: ExportFormat): Promise<Blob> {
    const { exportMarts } = await import('../exportRequest');
    return exportMarts(engine.session, format);
  },
});

async function readOverview(
  session: TabSession,
  request: OverviewRequest,
  keep: boolean,
): Promise<Overview> {
  const { reader, parsed } = session;
  const { target } = parsed.session.project;
  const overview = await loadOverview((text) => reader.query(text), target, request);
  const { name, version } = OVERVIEW_DOCUMENT;
  if (keep) await session.write((store) => writeDocument(store, name, version, overview));
  return overview;
}
