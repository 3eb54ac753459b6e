import { Dict } from '../../python/dict';
import { makeFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import type { StatementResult } from '../adapter/host';
import { AdapterResponse } from '../objects/adapterResponse';
import { AgateTable } from '../objects/agateTable';
import { nameOf } from '../objects/relation';
import type { LazyValues } from './nodeScope';

/** The functions by which macros keep the results of statements in `results`, and find them again. */
export function makeResultNames(results: Map<string, StatementResult>): LazyValues {
  const store = (name: Value, response: Value, table: Value) => {
    const kept = table instanceof AgateTable ? table : new AgateTable([], []);
    results.set(toText(name), { response, table: kept });
    return '';
  };
  return {
    store_result: () => makeFunction('store_result', 'name, response, agate_table=None', store),
    store_raw_result: () =>
      makeFunction(
        'store_raw_result',
        'name, message=None, code=None, rows_affected=None, agate_table=None',
        (name, message, code, rows, table) => store(name, rawResponse(message, code, rows), table),
      ),
    load_result: () =>
      makeFunction('load_result', 'name', (name) => resultValue(results.get(toText(name)))),
  };
}

function rawResponse(message: Value, code: Value, rows: Value): AdapterResponse {
  const affected = rows === null ? null : Number(rows);
  return new AdapterResponse(nameOf(message) ?? '', nameOf(code), affected);
}

/** What `load_result` answers: `response`, `data` as lists of rows, and `table`. */
function resultValue(result: StatementResult | undefined): Value {
  if (!result) return null;
  const data = result.table.rows.map((row) => [...row.values]);
  return new Dict([
    ['response', result.response],
    ['data', data],
    ['table', result.table],
  ]);
}
