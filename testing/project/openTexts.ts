import { describeProblem, type Problem } from '../../src/core/base/problems/problem';
import { SILENCE } from '../../src/core/compile/context/voice';
import type { ParsedSession } from '../../src/core/compile/session';
import type { Graph } from '../../src/core/graph/buildGraph';
import type { ManifestNode } from '../../src/core/project/manifest';
import { memoryFiles } from '../../src/core/project/projectFiles';
import { type OpenOptions, openProject } from '../../src/engine/openProject';

/** The files of a project by path; a project file and a profile stand in where they are not given. */
export type ProjectTexts = Readonly<Record<string, string>>;

const DEFAULTS: ProjectTexts = {
  'dbt_project.yml': 'name: shop\nprofile: shop\n',
  'profiles.yml': 'shop:\n  outputs:\n    default: {type: duckdb, path: my_dbt.duckdb}\n',
};

/** A project of a test, opened: what was parsed, and what is wrong with it. */
export interface OpenedTexts {
  readonly session: ParsedSession;
  readonly graph: Graph;
  readonly problems: readonly Problem[];
  /** `ref-not-found models/a.sql:1:10` for each problem. */
  readonly complaints: readonly string[];
  /** What macros said while the project was parsed. */
  readonly said: readonly string[];
  /** The node of that id; throws when there is none. */
  node<T extends ManifestNode['resource_type']>(
    id: `${T}.${string}`,
  ): Extract<ManifestNode, { readonly resource_type: T }>;
}

/** The pinned time of every test's command. */
const STARTED_AT = new Date('2024-05-06T07:08:09.010Z');

/** Opens a project of texts as a command would. Throws when there is no project to speak of. */
export async function openTexts(
  texts: ProjectTexts,
  options: Partial<OpenOptions> = {},
): Promise<OpenedTexts> {
  const said: string[] = [];
  const opened = await openProject(memoryFiles({ ...DEFAULTS, ...texts }), {
    command: 'build',
    vars: {},
    env: {},
    startedAt: STARTED_AT,
    invocationId: 'invocation',
    voice: { ...SILENCE, tell: (text) => said.push(text) },
    ...options,
  });
  const complaints = opened.problems.map(complaintOf);
  if (!opened.parsed) throw new Error(`The project did not open: ${complaints.join(', ')}`);
  const { session, graph } = opened.parsed;
  return {
    session,
    graph,
    problems: opened.problems,
    complaints,
    said,
    node: (id) => nodeOf(session, id),
  };
}

/** A problem's code and place. */
export function complaintOf(problem: Problem): string {
  return `${problem.code} ${describeProblem(problem).place}`.trim();
}

function nodeOf<T extends ManifestNode['resource_type']>(
  { manifest }: ParsedSession,
  id: `${T}.${string}`,
): Extract<ManifestNode, { readonly resource_type: T }> {
  const node = manifest.nodes.get(id);
  if (!node || !hasType<T>(node, id)) {
    throw new Error(`No ${id} among ${[...manifest.nodes.keys()].join(', ')}`);
  }
  return node;
}

function hasType<T extends ManifestNode['resource_type']>(
  node: ManifestNode,
  id: string,
): node is Extract<ManifestNode, { readonly resource_type: T }> {
  return id.startsWith(`${node.resource_type}.`);
}
