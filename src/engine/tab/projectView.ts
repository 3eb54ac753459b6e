import { type Data, isDataObject, timeOf, toPythonJson } from '../../core/base/data';
import type { Problem } from '../../core/base/problems/problem';
import type { ManifestNode, UniqueId } from '../../core/project/manifest';
import { resolvePlainScalar } from '../../core/project/yamlScalars';
import type { OpenedProject } from '../openProject';
import { environmentNames, readersOf } from './settings';
import type { TabState } from './tabState';

/** A variable of dbt_project.yml. */
export interface VariableView {
  readonly name: string;
  /** YAML text of the project's own value. */
  readonly projectValue: string;
  /** YAML text that the user has set instead. */
  readonly ownValue?: string;
  /** The nodes that read it; null when it cannot be told. */
  readonly readers: readonly UniqueId[] | null;
}

/** A variable of the environment that the project reads. */
export interface EnvironmentView {
  readonly name: string;
  readonly value?: string;
  readonly readers: readonly UniqueId[] | null;
}

/** The project as screens see it: plain data. */
export interface ProjectView {
  readonly name: string;
  readonly targetName: string;
  readonly database: string;
  readonly schema: string;
  readonly nodes: readonly ManifestNode[];
  readonly parents: Readonly<Record<UniqueId, readonly UniqueId[]>>;
  readonly problems: readonly Problem[];
  readonly variables: readonly VariableView[];
  readonly environment: readonly EnvironmentView[];
  /** Names of the project's own macros, such as `run-operation` calls. */
  readonly macros: readonly string[];
}

/** The view of an opened project; undefined when there is none. */
export function viewProject(
  opened: OpenedProject,
  { vars, env }: TabState,
): ProjectView | undefined {
  const { parsed } = opened;
  if (!parsed) return undefined;
  const { session, graph } = parsed;
  const { project } = session;
  const nodes = [...graph.manifest.nodes.values()];
  return {
    name: project.config.name,
    targetName: project.target.name,
    database: project.target.database,
    schema: project.target.schema,
    nodes,
    parents: Object.fromEntries(graph.dag.ids.map((id) => [id, graph.dag.parents(id)])),
    problems: opened.problems,
    variables: Object.entries(project.config.vars).map(([name, value]) => ({
      name,
      projectValue: yamlText(value),
      ...(vars[name] !== undefined && { ownValue: vars[name] }),
      readers: listReaders(parsed, 'var', name),
    })),
    environment: environmentNames(parsed).map((name) => ({
      name,
      ...(env[name] !== undefined && { value: env[name] }),
      readers: listReaders(parsed, 'env_var', name),
    })),
    macros: [...graph.manifest.macros.values()]
      .filter(({ package_name, name }) => package_name === project.config.name && isCallable(name))
      .map(({ name }) => name)
      .sort(),
  };
}

/** Tests and materializations are macros that dbt calls itself. */
function isCallable(macro: string): boolean {
  return !/^(?:test|materialization)_/.test(macro);
}

function listReaders(...asked: Parameters<typeof readersOf>): UniqueId[] | null {
  const readers = readersOf(...asked);
  return readers && [...readers];
}

/** A value as YAML writes it. */
function yamlText(value: Data): string {
  if (isDataObject(value)) return timeOf(value) ?? toPythonJson(value);
  if (typeof value !== 'string') return toPythonJson(value);
  const isPlain =
    /^\w[\w .-]*$/.test(value) && typeof resolvePlainScalar(value, 'tagged') === 'string';
  return isPlain ? value : JSON.stringify(value);
}
