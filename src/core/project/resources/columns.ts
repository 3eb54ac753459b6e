import { type DataObject, isDataObject, objectList, textList, textOr } from '../../base/data';
import { columnsOf } from '../entryParts';
import type { ColumnInfo } from '../manifest';

/**
 * The description of a resource or a part of it, its Jinja rendered; of a resource that its config turns off as it is
 * written. `blocks` takes the ids of the docs blocks.
 */
export type DescriptionOf = (part: DataObject, config: DataObject, blocks?: string[]) => string;

/** The columns that a properties entry describes, by name; of a resource with a config. */
export function readColumns(
  entry: DataObject,
  resourceConfig: DataObject,
  descriptionOf: DescriptionOf,
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
      description: descriptionOf(column, resourceConfig, docBlocks),
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
