import { type Data, type DataObject, isDataObject, objectOr, textList } from '../base/data';
import type { SeedNode } from '../project/manifest';

/** A column of a seed, with what an import checks. */
export interface SeedColumnSpec {
  readonly name: string;
  /** The declared SQL type, such as `decimal(12,2)`. */
  readonly type: string;
  readonly isKey: boolean;
  /** Without it the models cannot be built. */
  readonly isRequired: boolean;
  /** Text that holds dates or times. */
  readonly isTime: boolean;
  readonly isPersonal: boolean;
  readonly description: string;
}

/** A seed that a file can replace. */
export interface SeedSpec {
  readonly id: string;
  readonly name: string;
  readonly database: string;
  readonly schema: string;
  readonly identifier: string;
  readonly columns: readonly SeedColumnSpec[];
}

/** A column as it stands in the database. */
interface StandingColumn {
  readonly name: string;
  readonly type: string;
}

/**
 * What a seed's properties say about its file: `column_types`, and `meta.import` with key, required and timestamps. A seed
 * that does not declare the types of all its columns has those that its table has, which `standing` names.
 */
export function seedSpec(node: SeedNode, standing: readonly StandingColumn[] = []): SeedSpec {
  const rules = objectOr(objectOr(node.config.meta).import);
  const key = textList(rules.key);
  const required = textList(rules.required);
  const times = textList(rules.timestamps);
  const types = columnTypes(objectOr(node.config.column_types), standing);
  return {
    id: node.unique_id,
    name: node.name,
    database: node.database ?? '',
    schema: node.schema,
    identifier: node.alias,
    columns: types.map(({ name, type }) => ({
      name,
      type,
      isKey: key.includes(name),
      isRequired: required.includes(name) || key.includes(name),
      isTime: times.includes(name),
      isPersonal: isSet(node.columns[name]?.meta, 'pii'),
      description: node.columns[name]?.description ?? '',
    })),
  };
}

function columnTypes(
  declared: DataObject,
  standing: readonly StandingColumn[],
): readonly StandingColumn[] {
  const own = Object.entries(declared).map(([name, type]) => ({ name, type: String(type) }));
  const named = new Map(own.map((column) => [column.name.toLowerCase(), column]));
  const inTable = standing.map((column) => named.get(column.name.toLowerCase()) ?? column);
  const isWhole = inTable.every((column) => own.includes(column));
  return isWhole ? own : [...inTable, ...own.filter((column) => !inTable.includes(column))];
}

function isSet(meta: DataObject | undefined, key: string): boolean {
  const value: Data | undefined = isDataObject(meta) ? meta[key] : undefined;
  return value === true;
}
