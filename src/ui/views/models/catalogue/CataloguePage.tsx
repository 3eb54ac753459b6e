import { useMemo } from 'react';
import type { Cell } from '../../../../core/warehouse/rowSet';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatCount } from '../../../format/numbers';
import { DataGrid } from '../../../grid/DataGrid';
import type { GridColumn, GridRow } from '../../../grid/gridColumn';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { type MarkStatus, statusMarks } from '../../../kit/marks/statuses';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { go, links } from '../../../links';
import { useFormat, useReport } from '../../../model/modelContext';
import { useModelsPage } from '../useModelsPage';
import styles from './Catalogue.module.css';
import { CatalogueFacts } from './CatalogueFacts';
import type { Catalogue } from './catalogue';
import { catalogueRows } from './catalogueRows';
import { filterNodes } from './catalogueTree';
import { LayerMark } from './LayerMark';
import { countTests, type FindState, statusWithTests, worstMark } from './nodeStatus';

/** All models of the project, and what stands around them. */
export function CataloguePage() {
  const { catalogue, findState, search } = useModelsPage();
  const { rowCounts } = useReport().state;
  const settings = useFormat();
  const { q = '' } = search;
  const nodes = useMemo(() => filterNodes(catalogue, q), [catalogue, q]);
  const rows = useMemo(
    () => catalogueRows(catalogue, nodes, rowCounts),
    [catalogue, nodes, rowCounts],
  );
  const source = useMemo(() => ({ kind: 'memory', rows }) as const, [rows]);
  const columns = useMemo(
    () => gridColumns(catalogue, findState, settings),
    [catalogue, findState, settings],
  );
  if (nodes.length === 0) {
    return <EmptyState message={`No model or column has "${q}" in its name.`} />;
  }
  return (
    <div className={styles.all}>
      <CatalogueFacts nodes={nodes} />
      <DataGrid
        label="All models"
        source={source}
        columns={columns}
        settings={settings}
        rows="list"
        heading={q === '' ? 'Everything in the project' : `With "${q}" in name, folder or columns`}
        onRowOpen={(row) => go(links.model(idOf(row), { by: search.by, q: search.q }))}
        footnote={`${formatCount(catalogue.nodes.length, settings)} in the project`}
      />
    </div>
  );
}

/** `1 of 6 warn`; `6 pass` when all do. */
function describeWorst(count: number, total: number, mark: MarkStatus): string {
  const word = statusMarks[mark].word.toLowerCase();
  return count === total ? `${total} ${word}` : `${count} of ${total} ${word}`;
}

function idOf(row: GridRow): string {
  return String(row.cell('id'));
}

function gridColumns(
  catalogue: Catalogue,
  findState: FindState,
  settings: FormatSettings,
): readonly GridColumn[] {
  const showNumber = (cell: Cell) => (typeof cell === 'number' ? formatCount(cell, settings) : '–');
  return [
    {
      id: 'name',
      title: 'Name',
      look: 'strong',
      width: 230,
      render: (name, row) => {
        const status = statusWithTests(catalogue, findState, idOf(row));
        return (
          <span className={styles.name}>
            {status && <StatusMark status={status} size={14} />}
            {String(name)}
          </span>
        );
      },
    },
    {
      id: 'layer',
      title: 'Layer',
      width: 116,
      render: (_, row) => <LayerMark node={catalogue.byId.get(idOf(row))} />,
    },
    { id: 'kind', title: 'Kept as', look: 'quiet', width: 96 },
    { id: 'rows', title: 'Rows', width: 80, render: showNumber },
    { id: 'columns', title: 'Columns', width: 80, render: showNumber },
    {
      id: 'tests',
      title: 'Tests',
      width: 110,
      align: 'start',
      render: (total, row) => {
        if (typeof total !== 'number') return '–';
        const counts = countTests(catalogue, findState, idOf(row));
        const worst = worstMark(counts);
        return (
          <span className={styles.name}>
            {worst && <StatusMark status={worst} size={14} />}
            {worst ? describeWorst(counts[worst] ?? 0, total, worst) : total}
          </span>
        );
      },
    },
    { id: 'description', title: 'Description', look: 'quiet', width: 320 },
  ];
}
