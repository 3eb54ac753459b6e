import { Dict } from '../../python/dict';
import type { DictItems, DictValues } from '../../python/dictViews';
import { makeFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import { Tuple } from '../../python/tuple';
import type { Value } from '../../python/value';
import type { StatementResult } from '../adapter/host';
import { AdapterResponse } from '../objects/adapterResponse';
import { AgateTable } from '../objects/agateTable';
import { nameOf } from '../objects/relation';
import type { LazyValues } from './nodeScope';

/** The functions by which macros keep the results of statements in `results`, and find them again. */
export function makeResultNames(results: Map<string, StatementResult>): LazyValues {
  const store = (name: Value, response: Value, table: Value) => {
    const kept = table instanceof AgateTable ? table : AgateTable.of([], []);
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

function resultValue(result: StatementResult | undefined): Value {
  return result ? new StoredResult(result) : null;
}

/** What `data` holds until it is asked for. */
const UNREAD = new Dict();

/** What `load_result` answers: `response`, `data` as a list of rows, and `table`. The rows are read when they are asked for. */
class StoredResult extends Dict {
  constructor(private readonly result: StatementResult) {
    super([
      ['response', result.response],
      ['data', UNREAD],
      ['table', result.table],
    ]);
  }

  override get(key: Value): Value | undefined {
    const value = super.get(key);
    return value === UNREAD ? this.readData() : value;
  }

  override getItem(key: Value): Value | undefined {
    return this.get(key);
  }

  override entries(): IterableIterator<[Value, Value]> {
    this.get('data');
    return super.entries();
  }

  override values(): DictValues {
    this.get('data');
    return super.values();
  }

  override items(): DictItems {
    this.get('data');
    return super.items();
  }

  private readData(): Value {
    const data = this.result.table.rows.map((row) => new Tuple([...row.values]));
    this.set('data', data);
    return data;
  }
}
