import { KeyRound, ShieldAlert, X } from 'lucide-react';
import { useMemo } from 'react';
import type { SeedColumnSpec } from '../../../core/intake/seedSpec';
import type { RowSource } from '../../../engine/tab/rowSources';
import { DataGrid } from '../../grid/DataGrid';
import { IconButton } from '../../kit/actions/IconButton';
import { Badge } from '../../kit/marks/Badge';
import { ErrorState } from '../../kit/messages/ErrorState';
import { Tabs } from '../../kit/panes/Tabs';
import { useFormat } from '../../model/modelContext';
import { useRows } from '../../model/useRows';
import type { SeedTab } from './dataSearch';
import styles from './SeedPane.module.css';
import type { SeedRow } from './seedRows';

interface SeedPaneProps {
  readonly row: SeedRow;
  readonly tab: SeedTab;
  readonly onTab: (tab: SeedTab) => void;
  readonly onClose: () => void;
}

/** One seed opened: its rows, or its columns. */
export function SeedPane({ row, tab, onTab, onClose }: SeedPaneProps) {
  const { spec } = row;
  return (
    <section className={styles.pane} aria-labelledby="seed-title">
      <header className={styles.head}>
        <h2 className={styles.title} id="seed-title">
          {spec.name}
        </h2>
        <IconButton icon={X} label="Close the seed" size="sm" onClick={onClose} />
      </header>
      <Tabs
        label={spec.name}
        className={styles.tabs}
        value={tab}
        tabs={[
          { value: 'rows', label: 'Rows' },
          { value: 'columns', label: 'Columns', count: spec.columns.length },
        ]}
        onChange={onTab}
      >
        {tab === 'rows' ? <SeedRows row={row} /> : <SeedColumns columns={spec.columns} />}
      </Tabs>
    </section>
  );
}

function SeedRows({ row: { spec, rows } }: { readonly row: SeedRow }) {
  const settings = useFormat();
  const { id } = spec;
  const source = useMemo<RowSource | null>(
    () => (rows === null ? null : { kind: 'node', id }),
    [id, rows],
  );
  const { rows: windows, error } = useRows(source);
  if (error) {
    return (
      <ErrorState
        message={`The rows of ${spec.name} could not be read. Build the project, then try again.`}
        details={error.message}
      />
    );
  }
  return (
    <div className={styles.grid}>
      <DataGrid
        label={`Rows of ${spec.name}`}
        source={windows ? { kind: 'windowed', windows } : null}
        settings={settings}
        typeIcons
        rowNumbers
      />
    </div>
  );
}

function SeedColumns({ columns }: { readonly columns: readonly SeedColumnSpec[] }) {
  return (
    <ul className={styles.columns}>
      {columns.map(({ name, type, isKey, isPersonal, isRequired, description }) => (
        <li key={name} className={styles.column}>
          <span className={styles.columnName}>{name}</span>
          <span className={styles.type}>{type}</span>
          <span className={styles.marks}>
            {isKey && <Badge icon={KeyRound}>Key</Badge>}
            {isPersonal && (
              <Badge tone="warn" icon={ShieldAlert}>
                PII
              </Badge>
            )}
            {!isRequired && <Badge tone="outline">May be empty</Badge>}
          </span>
          <span className={styles.description}>{description}</span>
        </li>
      ))}
    </ul>
  );
}
