import { useMemo } from 'react';
import type { Cell } from '../../../../core/warehouse/rowSet';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatCount } from '../../../format/numbers';
import { DataGrid } from '../../../grid/DataGrid';
import type { GridColumn, GridRow } from '../../../grid/gridColumn';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { go, links } from '../../../links';
import { useFormat, useReport } from '../../../model/modelContext';
import { useModelsPage } from '../useModelsPage';
import styles from './Catalogue.module.css';
import { CatalogueFacts } from './CatalogueFacts';
import type { Catalogue } from './catalogue';
import { NameCell, TestsCell } from './catalogueCells';
import { catalogueRows } from './catalogueRows';
import { filterNodes } from './catalogueTree';
import { LayerMark } from './LayerMark';

/** All models of the project, and what stands around them. */
export function CataloguePage() {
  const { catalogue, search } = useModelsPage();
  const { rowCounts } = useReport().state;
  const settings = useFormat();
  const { q = '' } = search;
  const nodes = useMemo(() => filterNodes(catalogue, q), [catalogue, q]);
  const rows = useMemo(
    () => catalogueRows(catalogue, nodes, rowCounts),
    [catalogue, nodes, rowCounts],
  );
  const source = useMemo(() => ({ kind: 'memory', rows }) as const, [rows]);
  const columns = useMemo(() => gridColumns(catalogue, settings), [catalogue, settings]);
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

function idOf(row: GridRow): string {
  return String(row.cell('id'));
}

function gridColumns(catalogue: Catalogue, settings: FormatSettings): readonly GridColumn[] {
  const showNumber = (cell: Cell) => (typeof cell === 'number' ? formatCount(cell, settings) : '–');
  return [
    {
      id: 'name',
      title: 'Name',
      look: 'strong',
      width: 230,
      render: (name, row) => <NameCell id={idOf(row)} name={String(name)} />,
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
      width: 120,
      align: 'start',
      render: (total, row) =>
        typeof total === 'number' ? <TestsCell id={idOf(row)} total={total} /> : '–',
    },
    { id: 'description', title: 'Description', look: 'quiet', width: 320 },
  ];
}
