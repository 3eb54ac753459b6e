import { useMemo } from 'react';
import type { RowSource } from '../../../engine/tab/rowSources';
import { DataGrid } from '../../grid/DataGrid';
import { ErrorState } from '../../kit/messages/ErrorState';
import { useFormat } from '../../model/modelContext';
import { useRows } from '../../model/useRows';
import styles from './Overview.module.css';

/** The rows behind a tile, as its query gives them. */
export default function TileTable({
  label,
  sql,
}: {
  readonly label: string;
  readonly sql: string;
}) {
  const settings = useFormat();
  const source = useMemo<RowSource>(() => ({ kind: 'query', sql }), [sql]);
  const { rows, error } = useRows(source);
  const columns = useMemo(
    () => rows?.columns.map(({ name }) => ({ id: name, title: titleOf(name) })),
    [rows],
  );
  if (error) return <ErrorState message="The rows could not be read." details={error.message} />;
  return (
    <div className={styles.table}>
      <DataGrid
        label={label}
        source={rows ? { kind: 'windowed', windows: rows } : null}
        columns={columns}
        settings={settings}
        heading={null}
        look="tile"
      />
    </div>
  );
}

/** `order_date` as a heading: Order date. */
function titleOf(column: string): string {
  const words = column.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
