import { md5Hex } from '../../base/checksum';
import { DBT_VERSION } from '../../base/version';
import { makeEnvVarFunction } from '../../project/rendering';
import { valueOfData } from '../../python/data';
import { Dict } from '../../python/dict';
import { PythonError } from '../../python/errors';
import { makeFunction, makeRawFunction } from '../../python/functions/makeFunction';
import { iterateIfPossible, listItems } from '../../python/iteration';
import { PyDateTime } from '../../python/modules/datetime/pyDateTime';
import { UTC } from '../../python/modules/datetime/zone';
import { makeModules } from '../../python/modules/modules';
import { toText } from '../../python/repr';
import { PySet } from '../../python/set';
import { Tuple } from '../../python/tuple';
import type { Value } from '../../python/value';
import { ColumnObject } from '../objects/column';
import { NamespaceObject } from '../objects/namespaceObject';
import { Relation, type RelationType } from '../objects/relation';
import type { Session } from '../session';
import { JSON_YAML_FUNCTIONS } from './jsonYaml';
import { makeMessageNames } from './messages';

/** The names that are the same in every node of a command. */
export function makeStaticNames(session: Session): Map<string, Value> {
  const { invocation, project, onMessage } = session;
  const startedMs = invocation.startedAt.getTime();
  const { log, print, exceptions } = makeMessageNames(onMessage);
  return new Map<string, Value>([
    ...JSON_YAML_FUNCTIONS,
    ['log', log()],
    ['print', print()],
    ['exceptions', exceptions()],
    ['env_var', makeEnvVarFunction(invocation.env)],
    ['target', valueOfData(project.target.data)],
    ['project_name', project.config.name],
    ['dbt_version', DBT_VERSION],
    ['invocation_id', invocation.id],
    ['run_started_at', PyDateTime.fromUtcMicros(BigInt(startedMs) * 1000n, UTC)],
    ['thread_id', 'Thread-1'],
    ['dbt_metadata_envs', new Dict()],
    ['invocation_args_dict', new Dict([['which', invocation.command]])],
    ['flags', makeFlags(session)],
    ['modules', makeModules({ nowMs: () => startedMs })],
    ['api', API],
    ['local_md5', makeFunction('local_md5', 'value', (value) => md5Hex(toText(value ?? null)))],
    [
      'set',
      makeFunction('set', 'value, default=None', (value, fallback) =>
        iterateIfPossible(value ?? null) ? new PySet(listItems(value ?? null)) : (fallback ?? null),
      ),
    ],
    [
      'set_strict',
      makeFunction('set_strict', 'value', (value) => new PySet(listItems(value ?? null))),
    ],
    [
      'zip',
      makeRawFunction('zip', ({ positional, keyword }) =>
        positional.every(iterateIfPossible) ? zip(positional) : (keyword.get('default') ?? null),
      ),
    ],
    ['zip_strict', makeRawFunction('zip_strict', ({ positional }) => zip(positional))],
    ['diff_of_two_dicts', makeFunction('diff_of_two_dicts', 'dict_a, dict_b', diffDicts)],
    ['try_or_compiler_error', makeRawFunction('try_or_compiler_error', tryCall)],
  ]);
}

function makeFlags({ invocation: { flags, command } }: Session): NamespaceObject {
  return new NamespaceObject(
    'Flags',
    new Map<string, Value>([
      ['FULL_REFRESH', flags.fullRefresh],
      ['STORE_FAILURES', flags.storeFailures],
      ['EMPTY', flags.empty],
      ['WHICH', command],
      ['USE_COLORS', false],
      ['INTROSPECT', true],
    ]),
  );
}

const API = new NamespaceObject(
  'Api',
  new Map<string, Value>([
    [
      'Relation',
      new NamespaceObject(
        'type',
        new Map<string, Value>([
          [
            'create',
            makeFunction(
              'create',
              'database=None, schema=None, identifier=None, type=None, **kwargs',
              (database, schema, identifier, type) =>
                new Relation({
                  database: nameOf(database),
                  schema: nameOf(schema),
                  identifier: nameOf(identifier),
                  type: nameOf(type) as RelationType | null,
                }),
            ),
          ],
          ['View', 'view'],
          ['Table', 'table'],
          ['CTE', 'cte'],
        ]),
      ),
    ],
    ['Column', makeColumnClass()],
  ]),
);

/** `api.Column(name, type)` and its helpers. */
function makeColumnClass(): Value {
  const make = makeFunction(
    'Column',
    'column, dtype, char_size=None, numeric_precision=None, numeric_scale=None',
    (name, type) => new ColumnObject(toText(name ?? null), toText(type ?? null)),
  );
  const helpers = new Map<string, Value>([
    ['create', make],
    ['translate_type', makeFunction('translate_type', 'dtype', (type) => type ?? null)],
    [
      'string_type',
      makeFunction('string_type', 'size', (size) => `character varying(${toText(size ?? null)})`),
    ],
    [
      'numeric_type',
      makeFunction('numeric_type', 'dtype, precision, scale', (type, precision, scale) =>
        precision === null || scale === null
          ? (type ?? null)
          : `${toText(type ?? null)}(${toText(precision ?? null)},${toText(scale ?? null)})`,
      ),
    ],
  ]);
  return new (class extends NamespaceObject {
    override call = make.call.bind(make);
  })('type', helpers);
}

function nameOf(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : toText(value);
}

function zip(iterables: readonly Value[]): Value {
  const lists = iterables.map(listItems);
  const length = lists.length === 0 ? 0 : Math.min(...lists.map((list) => list.length));
  return Array.from({ length }, (_, at) => new Tuple(lists.map((list) => list[at] ?? null)));
}

/** What dict_a has of lists that dict_b has not; keys and values are text in any case. */
function diffDicts(a: Value | undefined, b: Value | undefined): Value {
  const result = new Dict();
  if (!(a instanceof Dict && b instanceof Dict)) return result;
  const other = new Map(
    [...b.entries()].map(([key, values]) => [toText(key).toLowerCase(), lowerTexts(values)]),
  );
  for (const [key, values] of a.entries()) {
    const known = other.get(toText(key).toLowerCase()) ?? new Set();
    const left = listItems(values).filter((value) => !known.has(toText(value).toLowerCase()));
    if (left.length > 0) result.set(key, left);
  }
  return result;
}

function lowerTexts(values: Value): Set<string> {
  return new Set(listItems(values).map((value) => toText(value).toLowerCase()));
}

function tryCall({
  positional,
  keyword,
}: {
  positional: readonly Value[];
  keyword: ReadonlyMap<string, Value>;
}): Value {
  const [message = null, callee = null, ...args] = positional;
  try {
    return typeof callee === 'object' && callee !== null && 'call' in callee
      ? (callee.call?.({ positional: args, keyword }) ?? null)
      : null;
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    throw new PythonError('CompilationError', toText(message), { cause: error });
  }
}
