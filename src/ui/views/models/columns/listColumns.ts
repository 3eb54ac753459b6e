import type { ColumnInfo } from '../../../../core/project/manifest';
import type { ColumnProfile, TableProfile } from '../../../../core/warehouse/profile/tableProfile';
import type { AnyTest, CatalogueNode } from '../catalogue/catalogue';
import { isPersonal } from '../catalogue/nodeFacts';

/** A column as described in the project, as it stands in the table, or both. */
export interface NodeColumn {
  readonly name: string;
  /** DuckDB's type where it is known, else what the project says; empty when neither does. */
  readonly type: string;
  readonly description: string;
  readonly isKey: boolean;
  readonly isPersonal: boolean;
  readonly tests: readonly AnyTest[];
  /** Undefined until it has been read, and for a column that the table does not have. */
  readonly profile: ColumnProfile | undefined;
}

/** The columns in the table's order; those that are only described come last. */
export function listColumns(
  node: CatalogueNode,
  key: readonly string[],
  tests: readonly AnyTest[],
  profile: TableProfile | undefined,
): NodeColumn[] {
  const described = columnsOf(node);
  const profiles = new Map(profile?.columns.map((each) => [each.column.name, each]));
  const names = new Set([...profiles.keys(), ...Object.keys(described)]);
  return [...names].map((name) => ({
    name,
    type: profiles.get(name)?.column.typeName ?? described[name]?.data_type ?? '',
    description: described[name]?.description.trim() ?? '',
    isKey: key.includes(name),
    isPersonal: isPersonal(node, name),
    tests: tests.filter((test) => testedColumn(test) === name),
    profile: profiles.get(name),
  }));
}

function columnsOf(node: CatalogueNode): Readonly<Record<string, ColumnInfo>> {
  return 'columns' in node ? node.columns : {};
}

/** For the tab's label: how many columns are described. */
export function countColumns(node: CatalogueNode): { readonly count?: number } {
  const count = Object.keys(columnsOf(node)).length;
  return count === 0 ? {} : { count };
}

function testedColumn(test: AnyTest): string | null {
  return test.resource_type === 'test' ? test.column_name : null;
}

/** `DECIMAL(18,2)` → `dec(18,2)`; what is nested stands in the detail. */
export function shortType(typeName: string): string {
  const lower = typeName.toLowerCase().replace(/^decimal\b/, 'dec');
  return lower.startsWith('struct') || lower.startsWith('map')
    ? lower.slice(0, lower.indexOf('('))
    : lower;
}
