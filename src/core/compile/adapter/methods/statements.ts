import { listItems } from '../../../python/iteration';
import { Tuple } from '../../../python/tuple';
import type { Value } from '../../../python/value';
import type { Outcome } from '../../effects';
import { AdapterResponse } from '../../objects/adapterResponse';
import { AgateTable } from '../../objects/agateTable';
import { cellToValue } from '../../objects/cellValue';
import { ColumnObject } from '../../objects/column';
import type { AdapterHost } from '../host';

/** Runs one statement through the journal. */
export function runQuery({ journal }: AdapterHost, sql: string, autoBegin: boolean): Outcome {
  return journal.perform({ kind: 'query', sql, autoBegin });
}

/** dbt's (response, table) of one statement; the table is empty unless `fetch`. */
export function execute(host: AdapterHost, sql: string, autoBegin: boolean, fetch: boolean): Tuple {
  const outcome = runQuery(host, sql, autoBegin);
  return new Tuple([new AdapterResponse('OK'), fetch ? tableOf(outcome) : new AgateTable([], [])]);
}

/** The columns of a list that a macro gives; other items are left out. */
export function columnObjects(value: Value): ColumnObject[] {
  return listItems(value ?? []).filter((column) => column instanceof ColumnObject);
}

/** The columns of a relation, asked by the macro that a project may override. */
export function columnsOf({ callMacro }: AdapterHost, relation: Value): ColumnObject[] {
  return columnObjects(callMacro('get_columns_in_relation', [relation]));
}

/** The columns that a query would give. */
export function describeQuery(host: AdapterHost, sql: string): ColumnObject[] {
  const { rows } = runQuery(host, `DESCRIBE (${sql})`, false);
  const [names = [], types = []] = rows.data;
  return names.map((name, at) => new ColumnObject(String(name), String(types[at])));
}

/** What a query gave, as agate's table. */
export function tableOf({ rows }: Outcome): AgateTable {
  const values = Array.from({ length: rows.rowCount }, (_, row) =>
    rows.columns.map((column, at) => cellToValue(rows.data[at]?.[row] ?? null, column.type)),
  );
  return new AgateTable(
    rows.columns.map(({ name }) => name),
    values,
  );
}
