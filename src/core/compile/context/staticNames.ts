import { md5Hex } from '../../base/checksum';
import type { Data } from '../../base/data';
import { DBT_VERSION } from '../../base/version';
import { readQuoting } from '../../project/relationName';
import { makeEnvVarFunction } from '../../project/rendering';
import { valueOfData } from '../../python/data';
import { Dict } from '../../python/dict';
import { PythonError } from '../../python/errors';
import { makeFunction, makeRawFunction } from '../../python/functions/makeFunction';
import { PyDateTime } from '../../python/modules/datetime/pyDateTime';
import { UTC } from '../../python/modules/datetime/zone';
import { toText } from '../../python/repr';
import { asText } from '../../python/strObject';
import { Tuple } from '../../python/tuple';
import { typeName } from '../../python/typeName';
import { type CallArguments, PyObject, type Value } from '../../python/value';
import { NamespaceObject } from '../objects/namespaceObject';
import type { Invocation, Session } from '../session';
import { COLUMN_CLASS, makeApi } from './api';
import { COLLECTION_FUNCTIONS } from './collections';
import { JSON_YAML_FUNCTIONS } from './jsonYaml';
import { makeMessageNames } from './messages';
import { SILENCE, type Voice } from './voice';

/** The names that the Jinja of YAML files knows too: they depend on the command alone. */
export function makeBaseNames(
  { id, startedAt }: Pick<Invocation, 'id' | 'startedAt'>,
  voice: Voice = SILENCE,
): ReadonlyMap<string, Value> {
  const { log, print, modules } = makeMessageNames(voice, startedAt);
  return new Map<string, Value>([
    ...JSON_YAML_FUNCTIONS,
    ...COLLECTION_FUNCTIONS,
    ['log', log()],
    ['print', print()],
    ['dbt_version', DBT_VERSION],
    ['invocation_id', id],
    ['run_started_at', PyDateTime.fromUtcMicros(BigInt(startedAt.getTime()) * 1000n, UTC)],
    ['thread_id', 'Thread-1'],
    ['modules', modules()],
    ['local_md5', makeFunction('local_md5', 'value', (value) => md5Hex(requireText(value)))],
  ]);
}

function requireText(value: Value): string {
  const text = asText(value);
  if (text !== undefined) return text;
  throw new PythonError('AttributeError', `'${typeName(value)}' object has no attribute 'encode'`);
}

/** The names that are the same in every node of a command. */
export function makeStaticNames(session: Session): Map<string, Value> {
  const { invocation, project, voice } = session;
  const target = valueOfData(project.target.data);
  return new Map<string, Value>([
    ...makeBaseNames(invocation, voice),
    ['exceptions', makeMessageNames(voice, invocation.startedAt).exceptions()],
    ['env_var', makeEnvVarFunction(invocation.env)],
    ['target', target],
    ['env', target],
    ['sql_now', 'now()'],
    ['project_name', project.config.name],
    ['dbt_metadata_envs', new Dict()],
    ['invocation_args_dict', argsValue(invocation)],
    ['flags', makeFlags(session)],
    ['api', makeApi(readQuoting(project.config.quoting))],
    ['column', COLUMN_CLASS],
    ['try_or_compiler_error', makeRawFunction('try_or_compiler_error', tryCall)],
  ]);
}

/** As click gives them: what may be given several times is a tuple. */
function argsValue({ args, command }: Invocation): Dict {
  const asValue = (data: Data) =>
    Array.isArray(data) ? new Tuple(data.map(valueOfData)) : valueOfData(data);
  const entries = Object.entries(args ?? { which: command });
  return new Dict(entries.map(([name, data]) => [name, asValue(data)]));
}

function makeFlags({ invocation: { flags, command, moreFlags } }: Session): NamespaceObject {
  return new NamespaceObject(
    'argparse.Namespace',
    new Map<string, Value>([
      ['FULL_REFRESH', flags.fullRefresh],
      ['STORE_FAILURES', flags.storeFailures],
      ['EMPTY', flags.empty],
      ['WHICH', command],
      ['USE_COLORS', false],
      ['INTROSPECT', true],
      ...Object.entries(moreFlags ?? {}).map(
        ([name, value]) => [name, valueOfData(value)] as const,
      ),
    ]),
  );
}

/** Calls the second argument with those behind it; a mistake in there gets the first as its message. */
function tryCall({ positional, keyword }: CallArguments): Value {
  const [message = null, callee = null, ...args] = positional;
  try {
    return callee instanceof PyObject
      ? (callee.call?.({ positional: args, keyword }) ?? null)
      : null;
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    throw new PythonError('CompilationError', toText(message), { cause: error });
  }
}
