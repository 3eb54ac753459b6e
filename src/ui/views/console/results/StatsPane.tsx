import { type ReactNode, useMemo } from 'react';
import type { FormatSettings } from '../../../format/formatSettings';
import { DataGrid } from '../../../grid/DataGrid';
import type { GridColumn } from '../../../grid/gridColumn';
import { ErrorState } from '../../../kit/messages/ErrorState';
import styles from './Results.module.css';
import { useSideQuery } from './useSideQuery';

interface StatsPaneProps {
  readonly sql: string;
  readonly settings: FormatSettings;
  readonly views: ReactNode;
}

const COLUMNS: readonly GridColumn[] = [
  { id: 'column_name', title: 'column', look: 'mono' },
  { id: 'column_type', title: 'type', look: 'quiet' },
  { id: 'null_percentage', title: 'null %' },
  { id: 'approx_unique', title: 'distinct, about' },
  { id: 'min' },
  { id: 'q50', title: 'median' },
  { id: 'avg' },
  { id: 'max' },
];

/** The figures of each column, over all rows of the query. */
export function StatsPane({ sql, settings, views }: StatsPaneProps) {
  const { data, error } = useSideQuery(`SUMMARIZE ${sql}`);
  const source = useMemo(() => (data ? ({ kind: 'memory', rows: data } as const) : null), [data]);
  return (
    <>
      <div className={styles.head}>{views}</div>
      {error ? (
        <ErrorState message="This statement has no columns to sum up." details={error.message} />
      ) : (
        <DataGrid
          label="Figures of the columns"
          source={source}
          settings={settings}
          columns={COLUMNS}
          heading={null}
        />
      )}
    </>
  );
}
