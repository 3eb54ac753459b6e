import { useQuery } from '@tanstack/react-query';
import type { TableChange } from '../../../../engine/tab/changes/data/tableChange';
import type { ReadChanges } from '../../../../engine/tab/changes/readChanges';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatCount } from '../../../format/numbers';
import { Collapsible } from '../../../kit/panes/Collapsible';
import { ScrollRegion } from '../../../kit/panes/ScrollRegion';
import { changesInShort, isChanged } from '../../../model/changeWords';
import { useFormat, useModel } from '../../../model/modelContext';
import type { RowsOf, RunsSearch } from '../runsSearch';
import { withChange } from '../runsSearch';
import { ChangedRows } from './ChangedRows';
import styles from './Changes.module.css';
import { columnWords, rowWords } from './tableWords';

interface ChangesPaneProps {
  readonly runId: string;
  readonly search: RunsSearch;
  readonly onSearch: (search: RunsSearch) => void;
}

/** What a build of changes did to the data: each table with its counts, and the rows behind them. */
export function ChangesPane({ runId, search, onSearch }: ChangesPaneProps) {
  const { engine } = useModel();
  const settings = useFormat();
  const { data: changes } = useQuery({
    queryKey: ['data-changes', runId],
    queryFn: async () => (await engine.dataChanges(runId)) ?? null,
    // Rows are let go by the next build.
    staleTime: 0,
  });
  if (!changes) return null;
  const shown = [...changes.tables].sort((a, b) => Number(isChanged(b)) - Number(isChanged(a)));
  const open = changes.tables.find(({ id }) => id === search.change);
  const show = (table: TableChange, of: RowsOf) => onSearch(withChange(search, table.id, of));
  return (
    <div className={styles.pane}>
      <Collapsible
        title="Changes in the data"
        level="h3"
        summary={changesInShort(changes, settings)}
        defaultOpen
      >
        <ScrollRegion label="Changes in the data" className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Table</th>
                <th scope="col">Rows</th>
                <th scope="col">Columns</th>
                <th scope="col">Total</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((table) => (
                <TableLine key={table.id} {...{ table, changes, settings }} onShow={show} />
              ))}
            </tbody>
          </table>
          {changes.isCut && (
            <p className={styles.note}>
              Another command began before all tables had been compared; these are the ones that
              were.
            </p>
          )}
        </ScrollRegion>
      </Collapsible>
      {open && changes.isBrowsable && (
        <ChangedRows
          runId={runId}
          table={open}
          of={search.rows ?? 'changed'}
          onOf={(of) => show(open, of)}
          onClose={() => onSearch(withChange(search, null))}
        />
      )}
    </div>
  );
}

interface TableLineProps {
  readonly table: TableChange;
  readonly changes: ReadChanges;
  readonly settings: FormatSettings;
  readonly onShow: (table: TableChange, of: RowsOf) => void;
}

function TableLine({ table, changes, settings, onShow }: TableLineProps) {
  const { name, rowsBefore, rowsAfter } = table;
  const count = (rows: number | null) => (rows === null ? '–' : formatCount(rows, settings));
  const total =
    rowsBefore === rowsAfter ? count(rowsAfter) : `${count(rowsBefore)} → ${count(rowsAfter)}`;
  return (
    <tr data-quiet={!isChanged(table) || undefined}>
      <th scope="row">{name}</th>
      <td>
        <RowCounts {...{ table, changes, settings, onShow }} />
      </td>
      <td>{columnWords(table.columns)}</td>
      <td>{total}</td>
    </tr>
  );
}

const SIGNS: readonly (readonly [of: RowsOf, sign: string])[] = [
  ['added', '+'],
  ['removed', '−'],
  ['changed', '~'],
];

function RowCounts({ table, changes, settings, onShow }: TableLineProps) {
  const { rows, name } = table;
  if (rows.kind !== 'counted' || !isChanged(table)) return rowWords(rows, settings);
  return (
    <span className={styles.counts}>
      {SIGNS.filter(([of]) => rows[of] > 0).map(([of, sign]) => {
        const text = `${sign}${formatCount(rows[of], settings)}`;
        return changes.isBrowsable ? (
          <button
            key={of}
            type="button"
            className={styles.count}
            data-of={of}
            aria-label={`${text} ${of} in ${name}, show the rows`}
            onClick={() => onShow(table, of)}
          >
            {text}
          </button>
        ) : (
          <span key={of} className={styles.count} data-of={of} title={`${of} (rows kept no more)`}>
            {text}
          </span>
        );
      })}
    </span>
  );
}
