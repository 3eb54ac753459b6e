import { makeFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import { NamespaceObject } from '../objects/namespaceObject';
import { Relation } from '../objects/relation';
import { RaisedError } from '../raisedError';
import { contractMessage } from './contractMessage';

/** What a macro can raise: the function's signature, the exception's name in dbt, and its message from the arguments. */
interface Raising {
  readonly signature: string;
  readonly kind: string;
  readonly words: (...args: readonly Value[]) => string;
}

const asGiven = (message: Value = null) => toText(message);

const RAISING: Readonly<Record<string, Raising>> = {
  raise_compiler_error: {
    signature: 'msg, node=None',
    kind: 'CompilationError',
    words: asGiven,
  },
  raise_not_implemented: {
    signature: 'msg',
    kind: 'NotImplementedError',
    words: (message) => `ERROR: ${asGiven(message)}`,
  },
  raise_database_error: {
    signature: 'msg, node=None',
    kind: 'DbtDatabaseError',
    words: asGiven,
  },
  raise_dependency_error: {
    signature: 'msg',
    kind: 'DependencyError',
    words: asGiven,
  },
  raise_fail_fast_error: {
    signature: 'msg, node=None',
    kind: 'FailFastError',
    words: asGiven,
  },
  missing_config: {
    signature: 'model, name',
    kind: 'CompilationError',
    words: (_, name) => `Model does not define a required config parameter '${asGiven(name)}'.`,
  },
  missing_materialization: {
    signature: 'model, materialization, adapter_type',
    kind: 'CompilationError',
    words: (_, name) => `No materialization '${asGiven(name)}' was found for adapter duckdb!`,
  },
  missing_relation: {
    signature: 'relation, model=None',
    kind: 'CompilationError',
    words: (relation) => `Relation ${asGiven(relation)} not found!`,
  },
  relation_wrong_type: {
    signature: 'relation, expected_type, model=None',
    kind: 'CompilationError',
    words: (relation, expected) =>
      `Trying to create ${asGiven(expected)} ${asGiven(relation)}, but it currently exists as a ${relation instanceof Relation ? relation.type : null}. Either drop ${asGiven(relation)} manually, or run dbt with \`--full-refresh\` and dbt will drop it for you.`,
  },
  raise_contract_error: {
    signature: 'yaml_columns, sql_columns',
    kind: 'CompilationError',
    words: (promised = null, given = null) => contractMessage(promised, given),
  },
  column_type_missing: {
    signature: 'column_names',
    kind: 'CompilationError',
    words: (names) =>
      `Contracted models require data_type to be defined for each column. Please ensure that the column name and data_type are defined within the YAML configuration for the ${asGiven(names)} column(s).`,
  },
};

const RAISERS: readonly (readonly [string, Value])[] = Object.entries(RAISING).map(
  ([name, { signature, kind, words }]) => {
    const raise = (...args: Value[]): Value => {
      throw new RaisedError(kind, words(...args));
    };
    return [name, makeFunction(name, signature, raise)];
  },
);

/** dbt's `exceptions`: what a macro can raise, and `warn`. */
export function makeExceptions(warn: (message: string) => void): NamespaceObject {
  const warning = makeFunction('warn', 'msg, node=None', (message) => {
    warn(toText(message ?? null));
    return '';
  });
  const typesDiffer = makeFunction(
    'warn_snapshot_timestamp_data_types',
    'snapshot_time_data_type, updated_at_data_type',
    (taken, updated) => {
      warn(
        `Data type of snapshot table timestamp columns (${asGiven(taken)}) doesn't match derived column 'updated_at' (${asGiven(updated)}). Please update snapshot config 'updated_at'.`,
      );
      return '';
    },
  );
  return new NamespaceObject(
    'dict',
    new Map([...RAISERS, ['warn', warning], ['warn_snapshot_timestamp_data_types', typesDiffer]]),
  );
}
