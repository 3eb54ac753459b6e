import {
  type CompilableNode,
  type ManifestNode,
  materializationOf,
  type RefArguments,
} from '../../project/manifest';
import { type Quoting, readQuoting } from '../../project/relationName';
import { externalLocation } from '../../project/resources/externalSource';
import { dataOfValue } from '../../python/data';
import { PythonError } from '../../python/errors';
import { PyFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import type { CallArguments, Value } from '../../python/value';
import { Relation } from '../objects/relation';
import type { Session } from '../session';
import { makeProjectObject } from './projectObject';

export const CTE_PREFIX = '__dbt__cte__';

/** Reads the arguments of `ref(…)`: one or two names and a version under `v` or `version`. */
function readRefArguments({ positional, keyword }: CallArguments): RefArguments {
  const names = positional.map(toText);
  const [first, second] = names;
  if (first === undefined || names.length > 2) {
    throw new PythonError(
      'CompilationError',
      `ref() takes at most two arguments (${names.length} given)`,
    );
  }
  const version = dataOfValue(keyword.get('version') ?? keyword.get('v') ?? null);
  return second === undefined
    ? { name: first, package: null, version }
    : { name: second, package: first, version };
}

/** Reads the arguments of `source(source, table)`. */
function readSourceArguments({ positional }: CallArguments): [source: string, table: string] {
  const [source, table] = positional.map(toText);
  if (source === undefined || table === undefined || positional.length !== 2) {
    throw new PythonError(
      'CompilationError',
      `source() takes exactly two arguments (${positional.length} given)`,
    );
  }
  return [source, table];
}

/** dbt's `ref` and `source`, which show the project too: `ref.config`. */
class ReferenceFunction extends PyFunction {
  constructor(
    name: string,
    private readonly session: Session,
    run: (call: CallArguments) => Value,
  ) {
    super(name, run);
  }

  override getAttribute(name: string): Value | undefined {
    return name === 'config' ? makeProjectObject(this.session) : super.getAttribute(name);
  }
}

/** A function over the arguments of a ref. */
export function makeRef(session: Session, resolve: (target: RefArguments) => Value): Value {
  return new ReferenceFunction('ref', session, (call) => resolve(readRefArguments(call)));
}

export function makeSource(
  session: Session,
  resolve: (source: string, table: string) => Value,
): Value {
  return new ReferenceFunction('source', session, (call) => resolve(...readSourceArguments(call)));
}

/** Reads the arguments of `function(name)` or `function(package, name)`. */
function readFunctionArguments({ positional }: CallArguments): string[] {
  const names = positional.map(toText);
  if (names.length === 1 || names.length === 2) return names;
  // dbt speaks of ref here.
  throw new PythonError(
    'CompilationError',
    `ref() takes at most two arguments (${names.length} given)`,
  );
}

/** dbt's `function`: what SQL calls a function of the project by. */
export function makeFunctionReference(
  session: Session,
  resolve: (names: readonly string[]) => Value,
): Value {
  const run = (call: CallArguments) => resolve(readFunctionArguments(call));
  return new ReferenceFunction('function', session, run);
}

/**
 * The relation that a ref to a node stands for: its place in the catalog, or the name of its CTE when it is ephemeral. The
 * project's `quoting` holds for what it builds, while a source has its own.
 */
export function relationOf(node: ManifestNode, quoting: Quoting): Relation {
  switch (node.resource_type) {
    case 'source':
      return new Relation({
        database: node.database,
        schema: node.schema,
        identifier: node.identifier,
        quoted: readQuoting(node.quoting),
        external: externalLocation(node) ?? null,
      });
    case 'exposure':
    case 'unit_test':
    case 'metric':
    case 'semantic_model':
    case 'saved_query':
      throw new Error(`${node.unique_id} is no relation`);
    default:
      return materializationOf(node) === 'ephemeral'
        ? cteRelation(CTE_PREFIX + node.alias)
        : placeOf(node, quoting);
  }
}

/** Where a node is built, whether or not it is ephemeral. */
export function placeOf({ database, schema, alias }: CompilableNode, quoting: Quoting): Relation {
  return new Relation({ database, schema, identifier: alias, quoted: quoting });
}

/** A common table expression as a relation. */
export function cteRelation(name: string): Relation {
  return new Relation({ database: null, schema: null, identifier: name, type: 'cte' });
}
