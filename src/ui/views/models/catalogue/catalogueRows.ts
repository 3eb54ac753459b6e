import type { UniqueId } from '../../../../core/project/manifest';
import type { Cell, Column, ColumnType, RowSet } from '../../../../core/warehouse/rowSet';
import { layerOf, layerWords } from '../../../model/nodeLayer';
import { type Catalogue, type CatalogueNode, kindOf, titleOf } from './catalogue';

const TEXT: ColumnType = { kind: 'text' };
const INTEGER: ColumnType = { kind: 'integer', bits: 32, signed: true };

const COLUMNS: readonly Column[] = [
  { name: 'id', type: TEXT, typeName: 'VARCHAR' },
  { name: 'name', type: TEXT, typeName: 'VARCHAR' },
  { name: 'layer', type: TEXT, typeName: 'VARCHAR' },
  { name: 'kind', type: TEXT, typeName: 'VARCHAR' },
  { name: 'columns', type: INTEGER, typeName: 'INTEGER' },
  { name: 'rows', type: INTEGER, typeName: 'INTEGER' },
  { name: 'tests', type: INTEGER, typeName: 'INTEGER' },
  { name: 'description', type: TEXT, typeName: 'VARCHAR' },
];

/** The catalogue as rows for the grid. Null stands where a node has no such number. */
export function catalogueRows(
  catalogue: Catalogue,
  nodes: readonly CatalogueNode[],
  rowCounts: Readonly<Record<UniqueId, number>>,
): RowSet {
  const rows = nodes.map((node): Cell[] => [
    node.unique_id,
    titleOf(node),
    layerWords[layerOf(node)].one,
    kindOf(node),
    ('columns' in node && Object.keys(node.columns).length) || null,
    rowCounts[node.unique_id] ?? null,
    catalogue.tests.get(node.unique_id)?.length ?? null,
    node.description.trim(),
  ]);
  const data = COLUMNS.map((_, at) => rows.map((row) => row[at] ?? null));
  return { columns: COLUMNS, rowCount: rows.length, data };
}
