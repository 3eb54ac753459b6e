import { FileDown, ShieldAlert } from 'lucide-react';
import { useMemo } from 'react';
import { DataGrid } from '../../../grid/DataGrid';
import type { GridColumn } from '../../../grid/gridColumn';
import { Button } from '../../../kit/actions/Button';
import { Menu } from '../../../kit/actions/Menu';
import { Icon } from '../../../kit/marks/Icon';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { ErrorState } from '../../../kit/messages/ErrorState';
import { VisuallyHidden } from '../../../kit/messages/VisuallyHidden';
import { saveRows } from '../../../model/exports';
import { useFormat, useModel } from '../../../model/modelContext';
import { useRows } from '../../../model/useRows';
import { type CatalogueNode, isEphemeral } from '../catalogue/catalogue';
import { isPersonal } from '../catalogue/nodeFacts';
import { useStands } from '../useNodeData';

/** All rows of a node, however many; what has no table runs its SQL. */
export function RowsTab({ node }: { readonly node: CatalogueNode }) {
  const stands = useStands(node);
  const settings = useFormat();
  const { unique_id: id } = node;
  const source = useMemo(() => (stands ? ({ kind: 'node', id } as const) : null), [stands, id]);
  const { rows, error } = useRows(source);
  const grid = useMemo(() => rows && ({ kind: 'windowed', windows: rows } as const), [rows]);
  const columns = useMemo(
    () => rows?.columns.map(({ name }) => columnOf(node, name)),
    [node, rows],
  );
  if (!stands) {
    return <EmptyState message={`Build this ${node.resource_type} to see its rows.`} />;
  }
  if (error) {
    return (
      <ErrorState
        message={`The rows of ${node.name} could not be read. Build it, then look again.`}
        details={error.message}
      />
    );
  }
  return (
    <DataGrid
      label={`Rows of ${node.name}`}
      source={grid ?? null}
      settings={settings}
      {...(columns && { columns })}
      rowNumbers
      typeIcons
      heading={isEphemeral(node) ? 'What its compiled SQL yields' : `All rows of ${node.name}`}
      actions={<ExportMenu node={node} />}
      empty={{ message: `${node.name} has no rows.` }}
    />
  );
}

function columnOf(node: CatalogueNode, id: string): GridColumn {
  if (!isPersonal(node, id)) return { id };
  const badge = (
    <span title="Personal data">
      <Icon of={ShieldAlert} size={12} />
      <VisuallyHidden>personal data</VisuallyHidden>
    </span>
  );
  return { id, badge };
}

function ExportMenu({ node }: { readonly node: CatalogueNode }) {
  const model = useModel();
  const save = (format: 'parquet' | 'csv') =>
    void saveRows(model, { kind: 'node', id: node.unique_id }, node.name, format);
  return (
    <Menu
      trigger={
        <Button kind="quiet" icon={FileDown}>
          Export
        </Button>
      }
      entries={[
        {
          kind: 'item',
          id: 'parquet',
          label: 'All rows as Parquet',
          onSelect: () => save('parquet'),
        },
        { kind: 'item', id: 'csv', label: 'All rows as CSV', onSelect: () => save('csv') },
      ]}
    />
  );
}
