import type { ProjectConfig } from '../../project/projectConfig';
import { valueOfData } from '../../python/data';
import { Dict } from '../../python/dict';
import { makeFunction } from '../../python/functions/makeFunction';
import type { Value } from '../../python/value';
import { NamespaceObject } from '../objects/namespaceObject';
import type { Session } from '../session';
import { type LazyValues, lazyNames } from './nodeScope';

/**
 * What `ref.config` and `source.config` show of the project and its command: packages look there for what dbt gives no name
 * of its own. `dependencies` shows the project and each package in the same way.
 */
export function makeProjectObject(session: Session): Value {
  return projectFacts(session, session.project.config);
}

function projectFacts(session: Session, config: ProjectConfig): Value {
  const { project, invocation } = session;
  const { target, packages } = project;
  const names = lazyNames(() => ({
    project_name: () => config.name,
    version: () => config.version,
    profile_name: () => target.profileName,
    target_name: () => target.name,
    threads: () => BigInt(target.threads),
    args: () => makeArguments(session),
    cli_vars: () => valueOfData(invocation.vars),
    vars: () => makeVars(valueOfData(config.vars)),
    target_path: () => config.targetPath,
    packages_install_path: () => config.packagesPath,
    on_run_start: () => [...config.onRunStart],
    on_run_end: () => [...config.onRunEnd],
    dependencies: () =>
      new Dict(packages.map((one) => [one.config.name, projectFacts(session, one.config)])),
    ...pathsOf(config),
  }));
  return new NamespaceObject('RuntimeConfig', (name) => names.get(name));
}

function pathsOf({ paths }: ProjectConfig): LazyValues {
  return Object.fromEntries(
    Object.entries(paths).map(([kind, list]) => [`${kind}_paths`, () => [...list]]),
  );
}

function makeArguments({ invocation: { command, flags } }: Session): Value {
  return new NamespaceObject(
    'Flags',
    new Map<string, Value>([
      ['which', command],
      ['full_refresh', flags.fullRefresh],
      ['store_failures', flags.storeFailures],
      ['empty', flags.empty],
    ]),
  );
}

/** Variables as dbt_project.yml has them, those of packages below their names. */
function makeVars(vars: Value): Value {
  const toDict = makeFunction('to_dict', '', () => vars);
  return new NamespaceObject(
    'VarProvider',
    new Map([['vars', vars] as const, ['to_dict', toDict] as const]),
  );
}
