import { makeRawFunction } from '../../python/functions/makeFunction';
import { bindMethod, defineMethods } from '../../python/functions/methods';
import { toText } from '../../python/repr';
import { Tuple } from '../../python/tuple';
import { PyObject, type Value } from '../../python/value';
import { AgateTable } from '../objects/agateTable';
import { Behavior } from '../objects/behavior';
import { type DispatchHost, dispatchMacro } from './dispatch';

const TYPE_NAME = 'ParseDatabaseWrapper';

/** What questions to the database answer while a project is parsed: nothing is there yet. */
const ANSWERS: ReadonlyMap<string, () => Value> = new Map<string, () => Value>([
  ['get_columns_in_relation', () => []],
  ['get_missing_columns', () => []],
  ['list_relations', () => []],
  ['list_schemas', () => []],
  ['get_column_schema_from_query', () => []],
  ['check_schema_exists', () => false],
  ['already_exists', () => false],
  ['execute', () => new Tuple(['', AgateTable.of([], [])])],
]);

/** `adapter` while a project is parsed: dispatch and quoting work, everything else answers with nothing. */
export class ParseAdapter extends PyObject {
  readonly typeName = TYPE_NAME;

  constructor(private readonly host: DispatchHost) {
    super();
  }

  override getAttribute(name: string): Value | undefined {
    if (name === 'behavior') return new Behavior(this.host.flags);
    return (
      bindMethod(METHODS, this.host, name) ??
      makeRawFunction(name, () => ANSWERS.get(name)?.() ?? null)
    );
  }
}

const quoted = (_: DispatchHost, identifier: Value) => `"${toText(identifier)}"`;

const METHODS = defineMethods<DispatchHost>(TYPE_NAME, {
  'type()': () => 'duckdb',
  'dispatch(macro_name, macro_namespace=None, packages=None)': (host, name, namespace) =>
    dispatchMacro(host, name, namespace),
  'quote(identifier)': quoted,
  'quote_as_configured(identifier, quote_key)': quoted,
});
