import type { Quoting } from '../../project/relationName';
import { bindMethod, defineMethods, type MethodTable } from '../../python/functions/methods';
import { toText } from '../../python/repr';
import { PyObject, type Value } from '../../python/value';
import { Behavior } from '../objects/behavior';
import { dispatchMacro } from './dispatch';
import { ADAPTER_TYPE, type AdapterHost } from './host';
import { COLUMN_METHODS } from './methods/columnMethods';
import { EXTERNAL_METHODS } from './methods/externalMethods';
import { RELATION_METHODS } from './methods/relationMethods';
import { STATEMENT_METHODS } from './methods/statementMethods';
import { STRATEGY_METHODS } from './methods/strategyMethods';

/** dbt's `adapter` while a node runs: it asks the database through the journal and keeps book of relations. */
export class RunAdapter extends PyObject {
  readonly typeName = ADAPTER_TYPE;

  constructor(private readonly host: AdapterHost) {
    super();
  }

  override getAttribute(name: string): Value | undefined {
    if (name === 'behavior') return new Behavior(this.host.flags);
    return bindMethod(METHODS, this.host, name);
  }
}

const quoted = (_: AdapterHost, name: Value) => `"${toText(name)}"`;

/** A part whose name nobody knows is not quoted. */
function isQuoted(quoting: Quoting, part: string): boolean {
  return Object.entries(quoting).some(([name, isOn]) => name === part && isOn === true);
}

const OWN_METHODS = defineMethods<AdapterHost>(ADAPTER_TYPE, {
  'type()': () => 'duckdb',
  'dispatch(macro_name, macro_namespace=None, packages=None)': (host, name, namespace) =>
    dispatchMacro(host, name, namespace),
  'quote(identifier)': quoted,
  'quote_as_configured(identifier, quote_key)': (host, identifier, key) =>
    isQuoted(host.quoting, toText(key)) ? quoted(host, identifier) : toText(identifier),
  'quote_seed_column(column, quote_config=None)': (host, column, quotes) =>
    quotes === false ? toText(column) : quoted(host, column),
  'is_motherduck()': () => false,
  'is_ducklake(relation)': () => false,
  'disable_transactions()': ({ target }) => target.data.disable_transactions === true,
  'standardize_grants_dict(grants_table)': () => null,
  'warn_once(message)': ({ warnOnce }, message) => {
    warnOnce(toText(message));
    return '';
  },
});

const METHODS: MethodTable<AdapterHost> = new Map([
  ...OWN_METHODS,
  ...STATEMENT_METHODS,
  ...RELATION_METHODS,
  ...COLUMN_METHODS,
  ...STRATEGY_METHODS,
  ...EXTERNAL_METHODS,
]);
