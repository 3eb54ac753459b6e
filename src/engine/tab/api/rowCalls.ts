import { writeDocument } from '../../../core/base/textStore';
import { type DimensionValue, loadDimensionValues } from '../../../core/dashboards/dimensionValues';
import type { Dimension } from '../../../core/dashboards/filters';
import {
  loadOverview,
  type Overview,
  type OverviewRequest,
} from '../../../core/dashboards/overview';
import type { TableProfile } from '../../../core/warehouse/profile/tableProfile';
import type { RowSet } from '../../../core/warehouse/rowSet';
import type { ColumnRowFilter, RowWindow, ValueCount } from '../../../core/warehouse/rowWindow';
import type { ExportFormat } from '../../../core/warehouse/warehouse';
import type { QueryAnswer } from '../console/queryRunner';
import { OVERVIEW_DOCUMENT } from '../documents';
import { exportMarts, exportSource, fileOf } from '../exportRequest';
import {
  countFiltered,
  type RowHead,
  readHead,
  readProfile,
  readTopValues,
  readValues,
  readWindow,
} from '../readRows';
import type { RowSource } from '../rowSources';
import type { TabEngine } from '../tabEngine';
import type { TabSession } from '../tabSession';

/** What the page asks of rows: for its dashboards, tables, console and exports. */
export function rowCalls(engine: TabEngine) {
  return {
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

    /** Columns and number of rows of a source. */
    head(source: RowSource): Promise<RowHead> {
      return readHead(engine.session, source);
    },

    /** Some rows of a source, filtered and in order. */
    window(source: RowSource, window: RowWindow): Promise<RowSet> {
      return readWindow(engine.session, source, window);
    },

    /** How many rows of a source pass the filters. */
    count(source: RowSource, filters: readonly ColumnRowFilter[]): Promise<number> {
      return countFiltered(engine.session, source, filters);
    },

    /** The distinct values of a source's column with their counts; null when there are more than `limit`. */
    values(
      source: RowSource,
      column: string,
      limit: number,
    ): Promise<readonly ValueCount[] | null> {
      return readValues(engine.session, source, column, limit);
    },

    /** The most frequent values of a source's column, nulls among them. */
    topValues(source: RowSource, column: string, limit: number): Promise<readonly ValueCount[]> {
      return readTopValues(engine.session, source, column, limit);
    },

    /** What stands in each column of a source; it reads all of its rows. */
    profile(source: RowSource): Promise<TableProfile> {
      return readProfile(engine.session, source);
    },

    /** Runs what was typed into the console; at most `maxRows` rows come back. `id` is for `stopQuery`. */
    query(id: string, text: string, maxRows: number): Promise<QueryAnswer> {
      return engine.known.queries.read(id, text, maxRows);
    },

    stopQuery(id: string): void {
      engine.known.queries.stop(id);
    },

    /** A source's rows as a file. */
    async export(source: RowSource, format: ExportFormat): Promise<Blob> {
      if (source.kind !== 'query') return exportSource(engine.session, source, format);
      // By the console's connection, which has its temporary tables.
      return fileOf(await engine.known.queries.export(source.sql, format), format);
    },

    /** All marts in one zip. */
    exportMarts(format: ExportFormat): Promise<Blob> {
      return exportMarts(engine.session, format);
    },
  };
}

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
