import { useMemo } from 'react';
import type { Outcome } from '../../../../state/consoleStore';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatCount } from '../../../format/numbers';
import { DataGrid } from '../../../grid/DataGrid';
import type { GridColumn } from '../../../grid/gridColumn';
import { Segmented } from '../../../kit/actions/Segmented';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { SplitPane } from '../../../kit/panes/SplitPane';
import { compactQuery, useMediaQuery } from '../../../shell/useMediaQuery';
import type { ResultView } from '../consoleSearch';
import { usePane } from '../usePane';
import { ChartPane } from './ChartPane';
import { guessChart, isMeasure } from './chartChoice';
import { FailedQuery } from './FailedQuery';
import { PlanPane } from './PlanPane';
import styles from './Results.module.css';
import { StatsPane } from './StatsPane';

type Rows = Extract<Outcome, { kind: 'rows' }>;

interface ResultsPaneProps {
  readonly outcome: Outcome | undefined;
  /** The text that the outcome is of. */
  readonly text: string;
  /** Undefined takes what fits the result. */
  readonly view: ResultView | undefined;
  readonly onView: (view: ResultView) => void;
  readonly settings: FormatSettings;
}

/** What came of the last run: rows, and beside them a picture of them; or why there are none. */
export function ResultsPane({ outcome, text, view, onView, settings }: ResultsPaneProps) {
  switch (outcome?.kind) {
    case undefined:
      return (
        <EmptyState message="Nothing has run here yet. Ctrl Enter runs the statement at the cursor." />
      );
    case 'running':
      return <DataGrid label="Results" source={null} settings={settings} />;
    case 'error':
      return <FailedQuery outcome={outcome} text={text} />;
    case 'rows':
      return <Result outcome={outcome} view={view} onView={onView} settings={settings} />;
  }
}

const VIEWS = [
  { value: 'grid', label: 'Grid' },
  { value: 'chart', label: 'Chart' },
  { value: 'plan', label: 'Plan' },
  { value: 'stats', label: 'Stats' },
] as const;

function Result(props: Omit<ResultsPaneProps, 'outcome' | 'text'> & { readonly outcome: Rows }) {
  const { outcome, view, onView, settings } = props;
  const { rows } = outcome;
  const isCompact = useMediaQuery(compactQuery);
  const pane = usePane('chart', 460, 320, 900);
  const guess = useMemo(() => guessChart(rows), [rows]);
  const shown = view ?? (guess !== null && !isCompact ? 'chart' : 'grid');
  if (rows.columns.length === 0 || isAnswerToCommand(outcome)) {
    return <EmptyState message="Done. The statement gave no rows." />;
  }
  const views = <Segmented label="View" value={shown} segments={VIEWS} onChange={onView} />;
  const grid = (actions: typeof views | null) => (
    <ResultGrid outcome={outcome} settings={settings} views={actions} />
  );
  if (shown === 'grid') return grid(views);
  const side = (
    <section className={styles.side} aria-label={VIEWS.find(({ value }) => value === shown)?.label}>
      <SideBody
        key={outcome.queryId}
        view={shown}
        outcome={outcome}
        settings={settings}
        views={views}
      />
    </section>
  );
  if (isCompact) return side;
  return (
    <SplitPane
      side="columns"
      label="Rows and picture"
      {...pane}
      fixed="second"
      first={grid(null)}
      second={side}
    />
  );
}

interface SideBodyProps {
  readonly view: ResultView;
  readonly outcome: Rows;
  readonly settings: FormatSettings;
  readonly views: React.ReactNode;
}

function SideBody({ view, outcome, settings, views }: SideBodyProps) {
  switch (view) {
    case 'grid':
      return null;
    case 'chart':
      return <ChartPane rows={outcome.rows} settings={settings} views={views} />;
    case 'plan':
      return <PlanPane sql={outcome.sql} settings={settings} views={views} />;
    case 'stats':
      return <StatsPane sql={outcome.sql} settings={settings} views={views} />;
  }
}

interface ResultGridProps {
  readonly outcome: Rows;
  readonly settings: FormatSettings;
  readonly views: React.ReactNode;
}

function ResultGrid({ outcome, settings, views }: ResultGridProps) {
  const { rows } = outcome;
  const source = useMemo(() => ({ kind: 'memory', rows }) as const, [rows]);
  const columns = useMemo(() => barred(outcome), [outcome]);
  const isCompact = useMediaQuery(compactQuery);
  const limit = `The first ${formatCount(rows.rowCount, settings)} rows; there are more. Export has all.`;
  return (
    <DataGrid
      key={outcome.queryId}
      label="Results"
      source={source}
      settings={settings}
      columns={columns}
      heading={isCompact ? '' : 'Results'}
      actions={views}
      rowNumbers
      typeIcons
      {...(rows.isCut && { footnote: limit })}
      empty={{ message: 'The query found no rows.' }}
    />
  );
}

/** Bars under the numbers of what the chart measures. */
function barred({ rows }: Rows): GridColumn[] {
  const measured = guessChart(rows)?.y;
  const seen = new Map<string, number>();
  return rows.columns.map((column, at) => {
    const count = (seen.get(column.name) ?? 0) + 1;
    seen.set(column.name, count);
    const id = count === 1 ? column.name : `${column.name} (${count})`;
    return { id, ...(at === measured && isMeasure(column) && { hasBars: true }) };
  });
}

/** CREATE and its like answer with a count that means nothing to a reader. */
function isAnswerToCommand({ sql, rows }: Rows): boolean {
  const [only] = rows.columns;
  return (
    rows.columns.length === 1 &&
    (only?.name === 'Count' || only?.name === 'Success') &&
    /^\s*(create|drop|alter|set|reset)\b/i.test(sql.replace(/^(\s*--[^\n]*\n)+/, ''))
  );
}
