import { PythonError } from '../../python/errors';
import { makeFunction } from '../../python/functions/makeFunction';
import { listItems } from '../../python/iteration';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import { NamespaceObject } from '../objects/namespaceObject';

/** dbt's `exceptions`: what a macro can raise, and `warn`. */
export function makeExceptions(warn: (message: string) => void): NamespaceObject {
  const raising = (
    name: string,
    kind: string,
    parameters: string,
    words: (...args: string[]) => string,
  ) =>
    [
      name,
      makeFunction(name, parameters, (...args): Value => {
        throw new PythonError(kind, words(...args.map((arg) => toText(arg ?? null))));
      }),
    ] as const;
  return new NamespaceObject(
    'Exceptions',
    new Map<string, Value>([
      [
        'warn',
        makeFunction('warn', 'msg, node=None', (message) => {
          warn(toText(message ?? null));
          return '';
        }),
      ],
      raising(
        'raise_compiler_error',
        'CompilationError',
        'msg, node=None',
        (message = '') => message,
      ),
      raising(
        'raise_not_implemented',
        'NotImplementedError',
        'msg',
        (message = '') => `ERROR: ${message}`,
      ),
      raising('raise_parsing_error', 'ParsingError', 'msg, node=None', (message = '') => message),
      raising('raise_dependency_error', 'DependencyError', 'msg', (message = '') => message),
      raising(
        'raise_fail_fast_error',
        'FailFastError',
        'msg, node=None',
        (message = '') => message,
      ),
      raising(
        'missing_config',
        'CompilationError',
        'model, name',
        (_, name = '') => `Model does not define a required config parameter '${name}'.`,
      ),
      raising(
        'missing_materialization',
        'CompilationError',
        'model, materialization, adapter_type',
        (_, materialization = '') =>
          `No materialization '${materialization}' was found for adapter duckdb!`,
      ),
      raising(
        'missing_relation',
        'CompilationError',
        'relation, model=None',
        (relation = '') => `Relation ${relation} not found!`,
      ),
      raising(
        'relation_wrong_type',
        'CompilationError',
        'relation, expected_type, model=None',
        (relation = '', expected = '') =>
          `Trying to create ${expected} ${relation}, but it currently exists as another type. Either drop ${relation} manually, or run dbt with \`--full-refresh\` and dbt will drop it for you.`,
      ),
      [
        'column_type_missing',
        makeFunction('column_type_missing', 'column_names', (names): Value => {
          const list = listItems(names ?? [])
            .map(toText)
            .join(', ');
          throw new PythonError(
            'CompilationError',
            `Contracted models require data_type to be defined for each column. Please ensure that the column name and data_type are defined within the YAML configuration for the [${list}] column(s).`,
          );
        }),
      ],
    ]),
  );
}
