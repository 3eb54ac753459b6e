import { makeFunction, makeRawFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import { Tuple } from '../../python/tuple';
import { PyObject, type Value } from '../../python/value';
import { AgateTable } from '../objects/agateTable';
import { type DispatchHost, dispatchMacro } from './dispatch';

/** What questions to the database answer while a project is parsed: nothing is there yet. */
const ANSWERS: Readonly<Record<string, () => Value>> = {
  get_columns_in_relation: () => [],
  get_missing_columns: () => [],
  list_relations: () => [],
  list_schemas: () => [],
  get_column_schema_from_query: () => [],
  check_schema_exists: () => false,
  already_exists: () => false,
  execute: () => new Tuple(['', new AgateTable([], [])]),
};

/** `adapter` while a project is parsed: dispatch and quoting work, everything else answers with nothing. */
export class ParseAdapter extends PyObject {
  readonly typeName = 'ParseDatabaseWrapper';

  constructor(private readonly host: DispatchHost) {
    super();
  }

  override getAttribute(name: string): Value | undefined {
    switch (name) {
      case 'dispatch':
        return makeFunction(
          'dispatch',
          'macro_name, macro_namespace=None, packages=None',
          (macro, namespace) => dispatchMacro(this.host, macro ?? null, namespace ?? null),
        );
      case 'quote':
        return makeFunction(
          'quote',
          'identifier',
          (identifier) => `"${toText(identifier ?? null)}"`,
        );
      case 'type':
        return makeFunction('type', '', () => 'duckdb');
      default:
        return makeRawFunction(name, () => ANSWERS[name]?.() ?? null);
    }
  }
}
