import { collectDefinitions, type MacroDefinition } from '../../../src/core/jinja/definitions';
import type { Environment } from '../../../src/core/jinja/environment';
import { makeMacro } from '../../../src/core/jinja/macros';
import { makeScope, type Scope } from '../../../src/core/jinja/scope';
import { toValue } from '../../../src/core/python/convert';
import { Dict } from '../../../src/core/python/dict';
import { PythonError } from '../../../src/core/python/errors';
import { makeFunction, makeRawFunction } from '../../../src/core/python/functions/makeFunction';
import { iterate } from '../../../src/core/python/iteration';
import { dumpJson } from '../../../src/core/python/json/dump';
import { loadJson } from '../../../src/core/python/json/load';
import { makeModules } from '../../../src/core/python/modules/modules';
import { PySet } from '../../../src/core/python/set';
import { isTrue } from '../../../src/core/python/truth';
import { Tuple } from '../../../src/core/python/tuple';
import { PyObject, type Value } from '../../../src/core/python/value';

/** An object whose attributes are what a record says: as much of dbt's objects as the cases ask for. */
class Stand extends PyObject {
  readonly typeName: string;
  private readonly fields: Readonly<Record<string, Value>>;
  private readonly text: string | undefined;

  constructor(typeName: string, fields: Readonly<Record<string, Value>>, text?: string) {
    super();
    this.typeName = typeName;
    this.fields = fields;
    this.text = text;
  }

  override getAttribute(name: string): Value | undefined {
    return Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
  }

  override toRepr(): string {
    return this.text ?? super.toRepr();
  }
}

function makeRelation(schema: string, identifier: string): Value {
  const text = `"dev"."${schema}"."${identifier}"`;
  return new Stand('Relation', { database: 'dev', schema, identifier }, text);
}

function makeTable(columns: readonly string[], rows: readonly (readonly Value[])[]): Value {
  const column = (name: string, at: number) =>
    new Stand('Column', {
      name,
      values: makeFunction('values', '', () => new Tuple(rows.map((row) => row[at] ?? null))),
    });
  return new Stand('Table', {
    column_names: new Tuple([...columns]),
    columns: columns.map(column),
    rows: rows.map((row) => new Tuple([...row])),
  });
}

function answerQuery(sql: string): Value {
  return sql.includes('distinct status')
    ? makeTable(['status'], [['placed'], ['shipped'], ['returned']])
    : makeTable(['a', 'b'], [[1n, 2n]]);
}

/** The scope of a dbt case: its context, its macros by package, and the host of the conformance README. */
export function makeHost(
  environment: Environment,
  macros: Readonly<Record<string, string>>,
  context: Readonly<Record<string, unknown>>,
): Scope {
  const own = makeScope(context);
  const packages = new Map(
    Object.entries({ dbt: BUILTIN_MACROS, ...macros }).map(([name, source]) => [
      name,
      collectMacros(environment, name, source),
    ]),
  );
  const bind = (definition: MacroDefinition | undefined) =>
    definition === undefined ? undefined : makeMacro(definition, scope, environment);
  const find = (name: string) => packages.get('proj')?.get(name) ?? packages.get('dbt')?.get(name);
  const dispatch = makeFunction(
    'dispatch',
    'macro_name, macro_namespace=None',
    (name, namespace) => {
      const home = packages.get(String(namespace ?? 'proj'));
      const found = ['duckdb', 'default']
        .map((prefix) => home?.get(`${prefix}__${String(name)}`))
        .find(Boolean);
      return bind(found) ?? null;
    },
  );
  const globals = makeGlobals(dispatch, context);
  const scope: Scope = {
    lookup(name) {
      const given = own.lookup(name);
      if (given !== undefined) return given;
      const macro = bind(find(name));
      if (macro !== undefined) return macro;
      const space = packages.get(name);
      if (space === undefined) return globals.get(name);
      const members = Array.from(space, ([key, definition]) => [key, bind(definition) ?? null]);
      return new Stand('MacroNamespace', Object.fromEntries(members));
    },
  };
  return scope;
}

const BUILTIN_MACROS = `
{% macro type_string() %}{{ return(adapter.dispatch('type_string', 'dbt')()) }}{% endmacro %}
{% macro default__type_string() %}varchar{% endmacro %}
{% macro is_incremental() %}{{ return(_incr is defined and _incr) }}{% endmacro %}
{% macro statement(name=none, fetch_result=false) %}{% set sql = caller() %}
{%- do store_result(name, sql) -%}{% endmacro %}`;

function collectMacros(
  environment: Environment,
  name: string,
  source: string,
): ReadonlyMap<string, MacroDefinition> {
  const definitions = source
    .split('\n---\n')
    .flatMap((text) => collectDefinitions(environment.parse(text, { name: `${name}.sql` })));
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === 'macro' ? [[definition.name, definition] as const] : [],
    ),
  );
}

function makeGlobals(
  dispatch: Value,
  context: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, Value> {
  const results = new Map<string, Value>();
  const target = toValue({ name: 'dev', schema: 'main', type: 'duckdb' });
  return new Map<string, Value>([
    ['execute', true],
    ['target', target],
    ['this', makeRelation('main', 'my_model')],
    ['config', makeRawFunction('config', () => '')],
    [
      'ref',
      makeFunction('ref', 'first, second=None, *, v=None', (first, second) =>
        makeRelation('main', String(second ?? first)),
      ),
    ],
    [
      'source',
      makeFunction('source', 'name, table', (name, table) =>
        makeRelation(String(name), String(table)),
      ),
    ],
    [
      'var',
      makeFunction('var', 'name, default=None', (name, fallback) =>
        name === 'start_date' ? '2020-01-01' : fallback,
      ),
    ],
    [
      'env_var',
      makeFunction('env_var', 'name, default=None', (name, fallback) =>
        name === 'DBT_SCHEMA' ? 'analytics' : fallback,
      ),
    ],
    [
      'adapter',
      new Stand('Adapter', {
        dispatch,
        quote: makeFunction('quote', 'name', (name) => `"${String(name)}"`),
      }),
    ],
    ['run_query', makeFunction('run_query', 'sql', (sql) => answerQuery(String(sql)))],
    [
      'store_result',
      makeFunction('store_result', 'name, sql', (name) => {
        const table = makeTable(['a', 'b'], [[1n, 2n]]);
        results.set(
          String(name),
          new Dict([
            ['data', [[1n, 2n]]],
            ['table', table],
          ]),
        );
        return '';
      }),
    ],
    [
      'load_result',
      makeFunction('load_result', 'name', (name) => results.get(String(name)) ?? null),
    ],
    [
      'tojson',
      makeFunction('tojson', 'value, default=None, sort_keys=False', (value, _, sortKeys) =>
        dumpJson(value, { sortKeys: isTrue(sortKeys) }),
      ),
    ],
    [
      'fromjson',
      makeFunction('fromjson', 'string, default=None', (text) => loadJson(String(text))),
    ],
    ['zip', makeFunction('zip', '*args', zip)],
    ['set', makeFunction('set', 'value', (value) => new PySet(iterate(value)))],
    ['modules', makeModules({ nowMs: () => 0 })],
    [
      'exceptions',
      new Stand('Exceptions', {
        raise_compiler_error: makeFunction('raise_compiler_error', 'message', (message) => {
          throw new PythonError('CompilationError', String(message));
        }),
      }),
    ],
    ['_incr', toValue(context._incr ?? false)],
  ]);
}

function zip(args: Value): Value {
  const columns = args instanceof Tuple ? args.items.map((item) => [...iterate(item)]) : [];
  const length = Math.min(...columns.map((column) => column.length));
  return Array.from({ length }, (_, at) => new Tuple(columns.map((column) => column[at] ?? null)));
}
