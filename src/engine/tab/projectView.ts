import { textOr } from '../../core/base/data';
import type { Problem } from '../../core/base/problems/problem';
import { findVariableUses } from '../../core/graph/variableUses';
import type { ManifestNode, UniqueId } from '../../core/project/manifest';
import type { OpenedProject } from '../openProject';

/** A variable of dbt_project.yml. */
export interface VariableView {
  readonly name: string;
  /** YAML text of the project's own value. */
  readonly projectValue: string;
  /** YAML text that the user has set instead. */
  readonly ownValue?: string;
  /** The nodes whose SQL reads it. */
  readonly usedBy: readonly UniqueId[];
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
}

/** The view of an opened project; undefined when there is none. */
export function viewProject(
  opened: OpenedProject,
  ownVars: Readonly<Record<string, string>>,
): ProjectView | undefined {
  if (!opened.parsed) return undefined;
  const { session, graph } = opened.parsed;
  const { project } = session;
  const uses = findVariableUses(graph.manifest);
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
      usedBy: uses.get(name) ?? [],
      ...(ownVars[name] !== undefined && { ownValue: ownVars[name] }),
    })),
  };
}

/** A scalar as YAML writes it. */
function yamlText(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return /^\w[\w .-]*$/.test(value) ? value : JSON.stringify(value);
  return typeof value === 'object' ? JSON.stringify(value) : textOr(String(value), '');
}
