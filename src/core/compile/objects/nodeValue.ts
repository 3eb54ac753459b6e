import { type Data, type DataObject, dataOfObject, isDataObject, objectOr } from '../../base/data';
import type { ManifestNode } from '../../project/manifest';
import { manifestFields } from '../../project/manifestFields';
import { valueOfData } from '../../python/data';
import type { Value } from '../../python/value';
import { translateType } from './column';

/** A node's manifest entry as templates see it, with further entries. */
export function nodeValue(node: ManifestNode, more: object = {}): Value {
  return valueOfData({ ...manifestFields(node), ...dataOfObject(more) });
}

/**
 * Jinja's `model`: the entry without what is null, as dbt makes a dict of it, with the code under its former name too and
 * columns' types by the adapter's names, unless the contract forbids that.
 */
export function modelValue(node: ManifestNode, more: object): Value {
  const data = withoutNulls({ ...manifestFields(node), ...dataOfObject(more) });
  const isAliased = objectOr(data.contract).alias_types === true;
  const columns = Object.entries(objectOr(data.columns)).map(([name, column]) => [
    name,
    isDataObject(column) ? columnOf(column, isAliased) : column,
  ]);
  return valueOfData({
    ...data,
    ...(isDataObject(data.config) && { config: withoutNulls(data.config) }),
    ...(isDataObject(data.columns) && { columns: Object.fromEntries(columns) }),
    ...(data.compiled_code !== undefined && { compiled_sql: data.compiled_code }),
  });
}

function columnOf(column: DataObject, isAliased: boolean): DataObject {
  const { data_type: type } = column;
  const isNamed = isAliased && typeof type === 'string';
  return withoutNulls(isNamed ? { ...column, data_type: translateType(type) } : column);
}

function withoutNulls(data: DataObject): DataObject {
  const kept: Record<string, Data> = {};
  for (const name in data) {
    const value = data[name];
    if (value !== null && value !== undefined) kept[name] = value;
  }
  return kept;
}
