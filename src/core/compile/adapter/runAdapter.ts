import { objectOr } from '../../base/data';
import { dataOfValue } from '../../python/data';
import { PythonError } from '../../python/errors';
import { bindMethod, defineMethods } from '../../python/functions/methods';
import { listItems } from '../../python/iteration';
import { toText } from '../../python/repr';
import { isTrue } from '../../python/truth';
import { Tuple } from '../../python/tuple';
import { PyObject, type Value } from '../../python/value';
import type { Outcome } from '../effects';
import { AdapterResponse } from '../objects/adapterResponse';
import { AgateTable } from '../objects/agateTable';
import { cellToValue } from '../objects/cellValue';
import { ColumnObject } from '../objects/column';
import { Relation } from '../objects/relation';
import { SeedTable } from '../objects/seedTable';
import { columnDefinitions, tableConstraints } from './constraints';
import { assertContract } from './contract';
import { dispatchMacro } from './dispatch';
import type { AdapterHost } from './host';

/** dbt's `adapter` while a node runs: it asks the database through the journal and keeps book of relations. */
export class RunAdapter extends PyObject {
  readonly typeName = 'RuntimeDatabaseWrapper';

  constructor(readonly host: AdapterHost) {
    super();
  }

  override getAttribute(name: string): Value | undefined {
    return bindMethod(METHODS, this, name);
  }

  query(sql: string, autoBegin: boolean): Outcome {
    return this.host.journal.perform({ kind: 'query', sql, autoBegin });
  }

  /** (response, table) of one statement. */
  execute(sql: string, autoBegin: boolean, fetch: boolean): Tuple {
    const outcome = this.query(sql, autoBegin);
    const table = fetch ? tableOf(outcome) : new AgateTable([], []);
    return new Tuple([new AdapterResponse('OK'), table]);
  }

  columnsOf(relation: Value): ColumnObject[] {
    const columns = this.host.callMacro('get_columns_in_relation', [relation]);
    return listItems(columns).filter((column) => column instanceof ColumnObject);
  }

  describe(sql: string): ColumnObject[] {
    const { rows } = this.query(`DESCRIBE (${sql})`, false);
    const [names = [], types = []] = rows.data;
    return names.map((name, at) => new ColumnObject(String(name), String(types[at])));
  }
}

function tableOf({ rows }: Outcome): AgateTable {
  const values = Array.from({ length: rows.rowCount }, (_, row) =>
    rows.columns.map((column, at) => cellToValue(rows.data[at]?.[row] ?? null, column.type)),
  );
  return new AgateTable(
    rows.columns.map(({ name }) => name),
    values,
  );
}

const METHODS = defineMethods<RunAdapter>('RuntimeDatabaseWrapper', {
  'type()': () => 'duckdb',
  'dispatch(macro_name, macro_namespace=None, packages=None)': ({ host }, name, namespace) =>
    dispatchMacro(host, name ?? null, namespace ?? null),
  'quote(identifier)': (_, identifier) => `"${toText(identifier ?? null)}"`,
  'quote_as_configured(identifier, quote_key)': (_, identifier) =>
    `"${toText(identifier ?? null)}"`,
  'quote_seed_column(column, quote_config=None)': (_, column) => `"${toText(column ?? null)}"`,
  'execute(sql, auto_begin=False, fetch=False, limit=None)': (self, sql, autoBegin, fetch) =>
    self.execute(toText(sql ?? null), isTrue(autoBegin ?? false), isTrue(fetch ?? false)),
  'add_query(sql, auto_begin=True, bindings=None, abridge_sql_log=False)': (self, sql, autoBegin) =>
    self.execute(toText(sql ?? null), isTrue(autoBegin ?? true), false),
  'commit()': ({ host }) => {
    host.journal.perform({ kind: 'commit' });
    return '';
  },
  'get_relation(database, schema, identifier)': ({ host }, database, schema, identifier) => {
    const found = host.cache.get({
      database: nameOf(database),
      schema: nameOf(schema),
      identifier: nameOf(identifier),
    });
    return found ? new Relation(found) : null;
  },
  'list_relations(database, schema)': ({ host }, database, schema) =>
    host.cache.inSchema(nameOf(database) ?? '', nameOf(schema) ?? ''),
  'list_relations_without_caching(schema_relation)': ({ host }, relation) =>
    relation instanceof Relation
      ? host.cache.inSchema(relation.database ?? '', relation.schema ?? '')
      : [],
  'check_schema_exists(database, schema)': ({ host }, database, schema) =>
    host.cache.inSchema(nameOf(database) ?? '', nameOf(schema) ?? '').length > 0,
  'already_exists(schema, name)': ({ host }, schema, name) =>
    host.cache.get({
      database: host.target.database,
      schema: nameOf(schema),
      identifier: nameOf(name),
    }) !== undefined,
  'cache_added(relation)': ({ host }, relation) => {
    if (relation instanceof Relation) host.cache.add(relation);
    return '';
  },
  'cache_dropped(relation)': ({ host }, relation) => {
    if (relation instanceof Relation) host.cache.drop(relation);
    return '';
  },
  'cache_renamed(from_relation, to_relation)': ({ host }, from, to) => {
    if (from instanceof Relation && to instanceof Relation) host.cache.rename(from, to);
    return '';
  },
  'drop_relation(relation)': ({ host }, relation) => {
    if (!(relation instanceof Relation)) return '';
    host.cache.drop(relation);
    host.callMacro('drop_relation', [relation]);
    return '';
  },
  'drop_temporary(relation)': (self, relation) => {
    if (relation instanceof Relation)
      self.query(`drop table if exists ${relation.render()}`, false);
    return '';
  },
  'rename_relation(from_relation, to_relation)': ({ host }, from, to) => {
    if (!(from instanceof Relation && to instanceof Relation)) return '';
    const type = host.cache.get(from)?.type ?? from.type ?? to.type;
    host.callMacro('rename_relation', [from.with({ type }), to]);
    host.cache.rename(from.with({ type }), to);
    return '';
  },
  'truncate_relation(relation)': ({ host }, relation) => {
    host.callMacro('truncate_relation', [relation ?? null]);
    return '';
  },
  'create_schema(relation)': ({ host }, relation) => {
    host.callMacro('create_schema', [relation ?? null]);
    return '';
  },
  'drop_schema(relation)': ({ host }, relation) => {
    host.callMacro('drop_schema', [relation ?? null]);
    return '';
  },
  'get_columns_in_relation(relation)': (self, relation) => self.columnsOf(relation ?? null),
  'get_missing_columns(from_relation, to_relation)': (self, from, to) => {
    const known = new Set(self.columnsOf(to ?? null).map(({ name }) => name.toLowerCase()));
    return self.columnsOf(from ?? null).filter(({ name }) => !known.has(name.toLowerCase()));
  },
  'expand_target_column_types(from_relation, to_relation)': () => '',
  'get_column_schema_from_query(sql)': (self, sql) => self.describe(toText(sql ?? null)),
  'assert_contract(given, promised)': (_, given, promised) => {
    assertContract(columnObjects(given), columnObjects(promised));
    return '';
  },
  'render_raw_columns_constraints(raw_columns)': (_, columns) =>
    columnDefinitions(objectOr(dataOfValue(columns ?? null))),
  'render_raw_model_constraints(raw_constraints)': (_, constraints) =>
    tableConstraints(dataOfValue(constraints ?? null)),
  'convert_type(agate_table, col_idx)': (_, table, at) =>
    table instanceof SeedTable ? table.typeAt(Number(at)) : 'text',
  'load_seed(relation, agate_table)': ({ host }, relation) => {
    const { message, rowsAffected } = host.journal.perform({
      kind: 'loadSeed',
      relation: toText(relation ?? null),
    });
    return new AdapterResponse(message, 'INSERT', rowsAffected);
  },
  'get_incremental_strategy_macro(model_context, strategy)': ({ host }, _, strategy) =>
    strategyMacro(host, toText(strategy ?? null)),
  'valid_incremental_strategies()': () => ['append', 'delete+insert', 'merge', 'microbatch'],
  'get_hard_deletes_behavior(config)': (_, config) => hardDeletes(config ?? null),
  'assert_valid_snapshot_target(relation, column_names=None)': (self, relation, names) => {
    assertSnapshotTarget(self, relation ?? null, names ?? null);
    return '';
  },
  'standardize_grants_dict(grants_table)': () => null,
  'warn_once(message)': ({ host }, message) => {
    host.warn(toText(message ?? null));
    return '';
  },
  'submit_python_job(parsed_model, compiled_code)': () => {
    throw new PythonError(
      'DbtRuntimeError',
      'Python models cannot run here: there is no Python in the tab.',
    );
  },
});

function nameOf(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : toText(value);
}

function columnObjects(value: Value | undefined): ColumnObject[] {
  return listItems(value ?? []).filter((column) => column instanceof ColumnObject);
}

/** The macro of an incremental strategy: dbt's or the project's `get_incremental_<strategy>_sql`. */
function strategyMacro(host: AdapterHost, strategy: string): Value {
  const name = `get_incremental_${strategy.replace('+', '_')}_sql`;
  const macro = host.macros.find(host.packageName, name);
  if (macro) return host.bind(macro);
  throw new PythonError(
    'DbtRuntimeError',
    `dbt could not find an incremental strategy macro with the name "${name}" in ${host.macros.projectName}`,
  );
}

/** `hard_deletes`, or what the older `invalidate_hard_deletes` meant. */
function hardDeletes(config: Value): Value {
  const get = (name: string): Value => {
    const read = config instanceof PyObject ? config.getAttribute('get') : undefined;
    return read instanceof PyObject
      ? (read.call?.({ positional: [name], keyword: new Map() }) ?? null)
      : null;
  };
  const chosen = get('hard_deletes');
  if (chosen !== null && get('invalidate_hard_deletes') !== null) {
    throw new PythonError(
      'DbtRuntimeError',
      'You cannot set both the invalidate_hard_deletes and hard_deletes config properties on the same snapshot.',
    );
  }
  if (chosen === null) return isTrue(get('invalidate_hard_deletes')) ? 'invalidate' : 'ignore';
  if (['ignore', 'invalidate', 'new_record'].includes(toText(chosen))) return chosen;
  throw new PythonError('DbtRuntimeError', 'Invalid setting for property hard_deletes.');
}

function assertSnapshotTarget(self: RunAdapter, relation: Value, names: Value): void {
  const have = new Set(self.columnsOf(relation).map(({ name }) => name.toLowerCase()));
  const wanted = objectOr(dataOfValue(names));
  const missing = ['dbt_scd_id', 'dbt_valid_from', 'dbt_valid_to']
    .map((key) => String(wanted[key] ?? key))
    .filter((name) => !have.has(name.toLowerCase()));
  if (missing.length === 0) return;
  throw new PythonError(
    'SnapshotTargetNotSnapshotTableError',
    `Snapshot target is not a snapshot table (missing "${missing.join('", "')}")`,
  );
}
