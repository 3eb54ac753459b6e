import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { TestNode } from '../../../../core/project/manifest';
import { formatCount } from '../../../format/numbers';
import { formatRowCount } from '../../../format/rowCounts';
import { DataGrid } from '../../../grid/DataGrid';
import type { CellMark, GridRow } from '../../../grid/gridColumn';
import { Button } from '../../../kit/actions/Button';
import { Segmented } from '../../../kit/actions/Segmented';
import { ErrorState } from '../../../kit/messages/ErrorState';
import { saveRows } from '../../../model/exports';
import { useFormat, useModel, useProject } from '../../../model/modelContext';
import { phoneQuery, useMediaQuery } from '../../../shell/useMediaQuery';
import type { TestItem } from '../testItems';
import { keyColumns, namedIn, offendingColumns, orderColumns } from './failingCells';
import styles from './TestDetail.module.css';
import { type FailingRows, ROWS_SHOWN, useFailingRows } from './useFailingRows';

interface FailingRowsPanelProps {
  readonly item: TestItem;
  readonly node: TestNode;
  readonly code: string | undefined;
  /** Why a marked cell is marked. */
  readonly reason: string;
}

type View = 'whole' | 'answer';

/** The rows that a test objects to, and beside them what its SQL answers. */
export function FailingRowsPanel({ item, node, code, reason }: FailingRowsPanelProps) {
  const { answer, whole } = useFailingRows(node, code);
  const [view, setView] = useState<View>('whole');
  const isPhone = useMediaQuery(phoneQuery);
  const canSwitch = whole !== null && whole.error === null;
  const shown = canSwitch && view === 'whole' ? whole : answer;
  if (shown?.error) {
    return (
      <ErrorState
        message="The failing rows could not be read: the tables are not as they were when the test ran. Build, then run the test again."
        details={shown.error.message}
      />
    );
  }
  const switcher = canSwitch && (
    <Segmented
      label="Rows shown"
      value={view}
      segments={[
        { value: 'whole', label: `Rows of ${item.aboutName}` },
        { value: 'answer', label: 'What the test returns' },
      ]}
      onChange={setView}
    />
  );
  return (
    <>
      {isPhone && switcher && <div className={styles.switcher}>{switcher}</div>}
      <RowsGrid
        key={shown?.source.kind}
        {...{ item, node, reason }}
        shown={shown}
        heading={isPhone ? '' : switcher || 'Rows that the test returns'}
        found={answer?.total}
      />
    </>
  );
}

interface RowsGridProps extends Omit<FailingRowsPanelProps, 'code'> {
  readonly shown: FailingRows | null;
  readonly heading: React.ReactNode;
  /** Rows of the test's answer as the tables stand now. */
  readonly found: number | undefined;
}

/** More rows than this scroll inside the grid. */
const ROWS_IN_SIGHT = 12;

function RowsGrid({ item, node, shown, heading, reason, found }: RowsGridProps) {
  const settings = useFormat();
  const model = useModel();
  const { nodes } = useProject();
  const { rows, total = 0 } = shown ?? {};
  const tone = item.status === 'warn' ? 'warn' : 'fail';
  const { columns, markOf } = useMemo(() => {
    const names = rows?.columns.map(({ name }) => name) ?? [];
    const offending = offendingColumns(node, names);
    const keys = item.about === null ? new Set<string>() : keyColumns(nodes, item.about);
    const related = namedIn(node.test_metadata?.kwargs.expression, names);
    const mark: CellMark = { tone, label: reason };
    return {
      columns: orderColumns(names, keys, offending, related),
      markOf: (_: GridRow, column: string) => (offending.has(column) ? mark : null),
    };
  }, [rows, node, nodes, item.about, tone, reason]);
  const source = useMemo(
    () => (rows === undefined ? null : { kind: 'windowed' as const, windows: rows }),
    [rows],
  );
  const isLong = total > ROWS_IN_SIGHT;
  const save = (format: 'csv' | 'parquet') => {
    if (shown) void saveRows(model, shown.source, node.name, format);
  };
  return (
    <div className={styles.rows} data-long={isLong}>
      <DataGrid
        label={`Failing rows of ${item.title}`}
        source={source}
        settings={settings}
        {...(rows && { columns })}
        markOf={markOf}
        heading={heading}
        height={isLong ? 'fill' : 'content'}
        empty={{ message: 'No row of this kind is in the tables now. Run the test again.' }}
        footnote={
          total > ROWS_SHOWN &&
          `first ${formatCount(ROWS_SHOWN, settings)} of ${formatCount(total, settings)}; an export has all`
        }
        actions={
          <>
            <Button kind="quiet" size="sm" icon={Download} onClick={() => save('csv')}>
              CSV
            </Button>
            <Button kind="quiet" size="sm" icon={Download} onClick={() => save('parquet')}>
              Parquet
            </Button>
          </>
        }
      />
      <DriftNote {...{ item, node, found }} />
    </div>
  );
}

/** The rows are read now, the count is of the run: when builds came between, both are told. */
function DriftNote({ item, node, found }: Pick<RowsGridProps, 'item' | 'node' | 'found'>) {
  const settings = useFormat();
  const counted = item.live?.failures;
  const { fail_calc: calculation, limit } = node.config;
  const isRowCount = calculation === undefined || calculation === 'count(*)';
  if (found === undefined || counted == null || !isRowCount || (limit ?? null) !== null)
    return null;
  if (found === counted) return null;
  return (
    <p className={styles.drift}>
      The test found {formatRowCount(counted, settings)} when it ran; its SQL finds{' '}
      {formatCount(found, settings)} in the tables of now. Run the test again.
    </p>
  );
}
