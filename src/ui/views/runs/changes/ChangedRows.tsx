import { useMemo } from 'react';
import type { Cell, Column } from '../../../../core/warehouse/rowSet';
import type { RowChanges, TableChange } from '../../../../engine/tab/changes/data/tableChange';
import { DataGrid } from '../../../grid/DataGrid';
import type { GridColumn } from '../../../grid/gridColumn';
import { ErrorState } from '../../../kit/messages/ErrorState';
import { Dialog } from '../../../kit/overlays/Dialog';
import { type Tab, Tabs } from '../../../kit/panes/Tabs';
import { useFormat } from '../../../model/modelContext';
import { useRows } from '../../../model/useRows';
import type { RowsOf } from '../runsSearch';
import styles from './Changes.module.css';

interface ChangedRowsProps {
  readonly runId: string;
  readonly table: TableChange;
  readonly of: RowsOf;
  readonly onOf: (of: RowsOf) => void;
  readonly onClose: () => void;
}

const WORDS: Readonly<Record<RowsOf, string>> = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
};

/** The rows that a build added, removed or changed in a table; changed ones with what they were beside what they are. */
export function ChangedRows({ runId, table, of, onOf, onClose }: ChangedRowsProps) {
  const { rows, name } = table;
  if (rows.kind !== 'counted') return null;
  const tabs = (['added', 'removed', 'changed'] as const)
    .filter((each) => rows[each] > 0)
    .map((each): Tab<RowsOf> => ({ value: each, label: WORDS[each], count: rows[each] }));
  const shown = tabs.find(({ value }) => value === of)?.value ?? tabs[0]?.value;
  if (!shown) return null;
  return (
    <Dialog
      open
      size="lg"
      title={`Changes in ${name}`}
      description={howCompared(rows)}
      onClose={onClose}
    >
      <Tabs label="Rows" value={shown} tabs={tabs} onChange={onOf} className={styles.tabs}>
        <div className={styles.grid}>
          <RowGrid key={shown} {...{ runId, table, of: shown }} />
        </div>
      </Tabs>
    </Dialog>
  );
}

function howCompared({ key }: Extract<RowChanges, { kind: 'counted' }>): string {
  return key.length > 0
    ? `Rows are matched by ${key.join(', ')}.`
    : 'No column is known that tells its rows apart, so rows are compared as wholes: one that changed counts as removed and added.';
}

function RowGrid({ runId, table, of }: Pick<ChangedRowsProps, 'runId' | 'table' | 'of'>) {
  const settings = useFormat();
  const { id, name } = table;
  const source = useMemo(() => ({ kind: 'change', runId, id, of }) as const, [runId, id, of]);
  const { rows, error } = useRows(source);
  const grid = useMemo(() => rows && ({ kind: 'windowed', windows: rows } as const), [rows]);
  const columns = useMemo(
    () => rows && describeColumns(rows.columns, table, of),
    [rows, table, of],
  );
  if (error)
    return (
      <ErrorState
        message="These rows can be read no more: another build came after it."
        details={error.message}
      />
    );
  return (
    <DataGrid
      label={`${WORDS[of]} rows of ${name}`}
      source={grid ?? null}
      settings={settings}
      {...(columns && { columns })}
      heading={null}
      rowNumbers
    />
  );
}

const BEFORE = ' before';

/** What was is tinted as removed and what is as added, where they differ; the key stands out. */
function describeColumns(
  columns: readonly Column[],
  { rows }: TableChange,
  of: RowsOf,
): GridColumn[] {
  const key = rows.kind === 'counted' ? rows.key : [];
  return columns.map(({ name: id }): GridColumn => {
    if (key.includes(id)) return { id, look: 'strong' };
    if (of !== 'changed') return { id };
    const isOld = id.endsWith(BEFORE);
    const partner = isOld ? id.slice(0, -BEFORE.length) : `${id}${BEFORE}`;
    const tone = isOld ? 'was' : 'is';
    return { id, tone: ({ cell }) => (isOther(cell(id), cell(partner)) ? tone : undefined) };
  });
}

function isOther(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return (one === null) !== (other === null) || String(one) !== String(other);
}
