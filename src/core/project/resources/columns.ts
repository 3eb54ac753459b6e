import { type DataObject, isDataObject, objectList, textList, textOr } from '../../base/data';
import { columnsOf } from '../entryParts';
import type { ColumnInfo } from '../manifest';

/** The columns that a properties entry describes, by name; `renderText` renders a description's Jinja. */
export function readColumns(
  entry: DataObject,
  renderText: (text: string, blocks: string[]) => string,
): Record<string, ColumnInfo> {
  const columns: Record<string, ColumnInfo> = {};
  for (const column of columnsOf(entry)) {
    const config = isDataObject(column.config) ? column.config : {};
    const meta = { ...metaOf(column), ...metaOf(config) };
    const tags = [...new Set([...textList(column.tags), ...textList(config.tags)])];
    const name = textOr(column.name, '');
    const docBlocks: string[] = [];
    columns[name] = {
      name,
      description: renderText(textOr(column.description, ''), docBlocks),
      meta,
      data_type: typeof column.data_type === 'string' ? column.data_type : null,
      constraints: objectList(column.constraints).map(constraintOf),
      quote: typeof column.quote === 'boolean' ? column.quote : null,
      config: { meta, tags },
      tags,
      granularity: typeof column.granularity === 'string' ? column.granularity : null,
      doc_blocks: docBlocks,
      ...unknownKeys(column),
    };
  }
  return columns;
}

const KNOWN_KEYS: ReadonlySet<string> = new Set([
  'name',
  'description',
  'meta',
  'data_type',
  'constraints',
  'docs',
  'data_tests',
  'tests',
  'config',
  'quote',
  'tags',
  'granularity',
]);

/** What a column says besides, such as a warehouse's `policy_tags`: dbt hands it on as it is. */
function unknownKeys(column: DataObject): DataObject {
  return Object.fromEntries(Object.entries(column).filter(([key]) => !KNOWN_KEYS.has(key)));
}

/** A constraint with every field that dbt's manifest shows. */
export function constraintOf(constraint: DataObject): DataObject {
  return {
    type: null,
    name: null,
    expression: null,
    warn_unenforced: true,
    warn_unsupported: true,
    to: null,
    to_columns: [],
    ...constraint,
  };
}

function metaOf(data: DataObject): DataObject {
  return isDataObject(data.meta) ? data.meta : {};
}
