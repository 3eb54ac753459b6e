import { listItems } from '../../../python/iteration';
import { Tuple } from '../../../python/tuple';
import type { Value } from '../../../python/value';
import type { Asked } from '../../effects';
import { AdapterResponse } from '../../objects/adapterResponse';
import { AgateTable } from '../../objects/agateTable';
import { cellToValue } from '../../objects/cellValue';
import { ColumnObject } from '../../objects/column';
import type { AdapterHost } from '../host';

/** Runs one statement through the journal, at the latest when it is asked what it came to. */
export function runQuery({ journal }: AdapterHost, sql: string, autoBegin: boolean): Asked {
  return journal.perform({ kind: 'query', sql, autoBegin });
}

/** dbt's (response, table) of one statement; the table is empty unless `fetch`. */
export function execute(host: AdapterHost, sql: string, autoBegin: boolean, fetch: boolean): Tuple {
  const asked = runQuery(host, sql, autoBegin);
  return new Tuple([
    new AdapterResponse('OK'),
    fetch ? tableOf(asked, host.print) : AgateTable.of([], []),
  ]);
}

/** The columns of a list that a macro gives; other items are left out. */
function columnObjects(value: Value): ColumnObject[] {
  return listItems(value ?? []).filter((column) => column instanceof ColumnObject);
}

/** The columns of a relation, asked by the macro that a project may override. */
export function columnsOf({ callMacro }: AdapterHost, relation: Value): ColumnObject[] {
  return columnObjects(callMacro('get_columns_in_relation', [relation]));
}

/** The columns that a query would give. */
export function describeQuery(host: AdapterHost, sql: string): ColumnObject[] {
  const { rows } = runQuery(host, `DESCRIBE (${sql})`, false)();
  const [names = [], types = []] = rows.data;
  return names.map((name, at) => new ColumnObject(String(name), String(types[at])));
}

/** What a query gives, as agate's table. */
export function tableOf(asked: Asked, print?: (text: string) => void): AgateTable {
  return new AgateTable(() => {
    const { rows } = asked();
    const values = Array.from({ length: rows.rowCount }, (_, row) =>
      rows.columns.map((column, at) => cellToValue(rows.data[at]?.[row] ?? null, column.type)),
    );
    return { names: rows.columns.map(({ name }) => name), rows: values };
  }, print);
}
