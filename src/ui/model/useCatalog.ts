import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isCompilable, type ManifestNode } from '../../core/project/manifest';
import type { Cell, RowSet } from '../../core/warehouse/rowSet';
import type { TabReport } from '../../engine/tab/tabReport';
import type { Catalog, CatalogColumn, CatalogTable } from '../code/catalog';
import { useConsole, useEngine, useModel } from './modelContext';

const COLUMNS = `
select c.table_name, c.column_name, c.data_type, c.database_name = 'temp' as is_temporary,
  c.schema_name, c.schema_name = current_schema() as is_near
from duckdb_columns() c
where not c.internal and c.schema_name not in ('information_schema', 'pg_catalog')
order by c.table_name, not is_near, c.schema_name, c.column_index`;

const FUNCTIONS = `
select function_name, any_value(coalesce(description, '')) as description,
  any_value(array_to_string(coalesce(parameters, []), ',')) as parameters
from duckdb_functions()
where regexp_matches(function_name, '^[a-z]') and not starts_with(function_name, 'duckdb_')
  and not starts_with(function_name, 'pg_') and not starts_with(function_name, '__') and function_type <> 'pragma'
group by all order by 1`;

const MOST = 1_000_000;
const GROUP_OF_FOLDER: readonly (readonly [folder: string, group: string])[] = [
  ['marts', 'Marts'],
  ['intermediate', 'Intermediate'],
  ['staging', 'Staging'],
];
export const GROUPS = [
  'Temporary',
  'Marts',
  'Intermediate',
  'Staging',
  'Models',
  'Snapshots',
  'Seeds',
  'Other',
];

/** What stands in the database, with what the project says of it; empty until it has been read. */
export function useCatalog(): Catalog {
  const { engine } = useModel();
  const report = useEngine((facts) => facts.report);
  const generation = useEngine((facts) => facts.generation);
  const version = useConsole((facts) => facts.tablesVersion);
  const read = (name: string, text: string) => async () => {
    const answer = await engine.query(`catalog-${name}`, text, MOST);
    if (answer.kind === 'error') throw new Error(answer.message);
    return answer.rows;
  };
  const columns = useQuery<RowSet>({
    queryKey: ['catalog', 'columns', generation, version],
    queryFn: read('columns', COLUMNS),
    placeholderData: (previous) => previous,
  });
  const functions = useQuery<RowSet>({
    queryKey: ['catalog', 'functions'],
    queryFn: read('functions', FUNCTIONS),
  });
  return useMemo(
    () => makeCatalog(columns.data, functions.data, report),
    [columns.data, functions.data, report],
  );
}

export function makeCatalog(
  columns: RowSet | undefined,
  functions: RowSet | undefined,
  report: TabReport | null,
): Catalog {
  const nodes = (report?.project?.nodes ?? []).filter(
    (node) => isCompilable(node) && ['model', 'seed', 'snapshot'].includes(node.resource_type),
  );
  return {
    tables: columns ? tablesOf(columns, nodes, report) : [],
    functions: functions
      ? rowsOf(functions).map(([name, description, parameters]) => ({
          name: String(name),
          description: String(description),
          parameters: String(parameters).split(',').filter(Boolean),
        }))
      : [],
    refs: nodes.map(({ name }) => name),
  };
}

function tablesOf(
  columns: RowSet,
  nodes: readonly ManifestNode[],
  report: TabReport | null,
): CatalogTable[] {
  const byPlace = new Map(
    nodes.filter(isCompilable).map((node) => [placeOf(node.schema, node.alias), node]),
  );
  const tables = new Map<string, CatalogTable & { columns: CatalogColumn[] }>();
  for (const [table, column, type, isTemporary, given, isNear] of rowsOf(columns)) {
    const name = String(table);
    const schema = isTemporary === true ? '' : String(given);
    const place = placeOf(schema, name);
    const node = byPlace.get(place);
    const known = tables.get(place) ?? {
      name,
      ...(isTemporary !== true && isNear !== true && { schema }),
      group: isTemporary === true ? 'Temporary' : groupOf(node),
      columns: [],
      ...(node && countOf(report?.state.rowCounts[node.unique_id])),
    };
    known.columns.push({
      name: String(column),
      type: String(type),
      description: describeColumn(node, String(column)),
    });
    tables.set(place, known);
  }
  return [...tables.values()].sort(
    (one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group),
  );
}

/** Names of tables and schemas differ by more than upper and lower case. */
function placeOf(schema: string, name: string): string {
  return JSON.stringify([schema, name]).toLowerCase();
}

function countOf(rowCount: number | undefined) {
  return rowCount === undefined ? {} : { rowCount };
}

function groupOf(node: ManifestNode | undefined): string {
  if (!node) return 'Other';
  if (node.resource_type === 'seed') return 'Seeds';
  if (node.resource_type === 'snapshot') return 'Snapshots';
  const found = GROUP_OF_FOLDER.find(([folder]) => node.fqn.includes(folder));
  return found?.[1] ?? 'Models';
}

function describeColumn(node: ManifestNode | undefined, column: string): string {
  return node && 'columns' in node ? (node.columns[column]?.description ?? '') : '';
}

function rowsOf({ data, rowCount }: RowSet): Cell[][] {
  return Array.from({ length: rowCount }, (_, row) => data.map((cells) => cells[row] ?? null));
}
