import { writeDocument } from '../../core/base/textStore';
import { loadOverview, type Overview, type OverviewRequest } from '../../core/dashboards/overview';
import type { UniqueId } from '../../core/project/manifest';
import type { RunEvent } from '../../core/run/events';
import { userSql } from '../../core/sql/sql';
import type { ColumnRowFilter, RowWindow } from '../../core/warehouse/rowWindow';
import type { ExportFormat } from '../../core/warehouse/warehouse';
import { compileForScreen } from './compileForScreen';
import { exportMarts, exportSource } from './exportRequest';
import type { BootProgress, TabPorts } from './ports';
import { type QueryAnswer, QueryRunner } from './queryRunner';
import { countFiltered, type RowHead, readHead, readWindow } from './readRows';
import type { RowSource } from './rowSources';
import { type RunAnswer, runRequest } from './runRequest';
import { type TabReport, TabSession } from './tabSession';

/** The default overview, kept so that the next visit can paint it before the engine is up. */
export const OVERVIEW_DOCUMENT = { name: 'overview.json', version: 1 } as const;

/** What the page can ask of the engine. The page's client has this type, so that both sides agree by construction. */
export type TabApi = ReturnType<typeof makeTabApi>;

/** The engine of one tab: one database, one project, one command at a time. */
export function makeTabApi(ports: TabPorts) {
  let session: TabSession | undefined;
  let queries: QueryRunner | undefined;
  let running: AbortController | undefined;
  const known = (): TabSession => {
    if (!session) throw new Error('The engine has not been started');
    return session;
  };
  const started = (): QueryRunner => {
    if (!queries) throw new Error('The engine has not been started');
    return queries;
  };

  return {
    /** Starts DuckDB, opens what is stored, and compiles the project. */
    async boot(onProgress: (progress: BootProgress) => void): Promise<TabReport> {
      session = await TabSession.start(ports, onProgress);
      queries = new QueryRunner(await session.database.warehouse.connect());
      return session.report();
    },

    /** Runs a dbt command line, with or without the leading `dbt`; events arrive as they happen. */
    async run(words: readonly string[], onEvent: (event: RunEvent) => void): Promise<RunAnswer> {
      if (running)
        return {
          kind: 'usage',
          message: 'Another command is running. Stop it, or wait for its end.',
        };
      running = new AbortController();
      try {
        return await runRequest(known(), words, onEvent, running.signal);
      } finally {
        running = undefined;
      }
    },

    /** Stops the running command: the node at work is rolled back, the rest is skipped. */
    stop(): void {
      running?.abort();
    },

    /** Sets variables (YAML text) or takes them back to the project's (null), and compiles anew. */
    async setVariables(changes: Readonly<Record<string, string | null>>): Promise<TabReport> {
      const { state } = known();
      const kept = Object.entries({ ...state.vars, ...changes }).filter(
        ([, value]) => value !== null,
      );
      await known().keep({ ...state, vars: Object.fromEntries(kept) as Record<string, string> });
      await known().recompile();
      return known().report();
    },

    /** The overview of the marts. `keep` makes it the one that the next visit paints first. */
    async overview(request: OverviewRequest, keep: boolean): Promise<Overview> {
      const { reader, parsed } = known();
      const { target } = parsed.session.project;
      const overview = await loadOverview((text) => reader.query(text), target, request);
      const { name, version } = OVERVIEW_DOCUMENT;
      if (keep) await writeDocument(ports.store, name, version, overview);
      return overview;
    },

    /** The compiled SQL of a node, as it stands now. */
    compiled: (id: UniqueId): Promise<string> => compileForScreen(known(), id),

    /** Columns and number of rows of a source. */
    head: (source: RowSource): Promise<RowHead> => readHead(known(), source),

    /** Some rows of a source, filtered and in order. */
    window: (source: RowSource, window: RowWindow) => readWindow(known(), source, window),

    /** How many rows of a source pass the filters. */
    count: (source: RowSource, filters: readonly ColumnRowFilter[]): Promise<number> =>
      countFiltered(known(), source, filters),

    /** Runs one statement of the console; at most `maxRows` rows come back. */
    query: (id: string, text: string, maxRows: number): Promise<QueryAnswer> =>
      started().read(id, userSql(text), maxRows),

    stopQuery: (id: string): void => started().stop(id),

    /** A source's rows as a file. */
    export: (source: RowSource, format: ExportFormat): Promise<Blob> =>
      exportSource(known(), source, format),

    /** All marts in one zip. */
    exportMarts: (format: ExportFormat): Promise<Blob> => exportMarts(known(), format),
  };
}
