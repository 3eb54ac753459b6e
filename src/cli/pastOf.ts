import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nodeJson } from '../core/artifacts/nodeJson';
import { UsageError } from '../core/command/parseCommandLine';
import type { Past } from '../core/graph/selector/methods';
import { compareState } from '../core/graph/state/compareState';
import { listFresherSources } from '../core/graph/state/fresherSources';
import { isSemantic, type ManifestNode } from '../core/project/manifest';
import { makeFixtureReader } from '../engine/fixtures';
import type { OpenedProject } from '../engine/openProject';

/** What the artifacts in the folder of `--state` tell; those that are not there tell nothing. */
export async function pastOf(
  { graph, session }: NonNullable<OpenedProject['parsed']>,
  stateFolder: string,
  targetFolder: string,
): Promise<Past> {
  const made = {
    compiled: new Map(),
    executed: new Set<string>(),
    fixtures: makeFixtureReader(session.project),
  };
  const { startedAt } = session.invocation;
  const asWritten = (node: ManifestNode) =>
    node.resource_type === 'unit_test' || isSemantic(node) ? nodeJson(node, made) : node;
  const read = (name: string) => readJson(path.join(stateFolder, name));
  const [manifest, runResults, sources, currentSources] = await Promise.all([
    read('manifest.json'),
    read('run_results.json'),
    read('sources.json'),
    readJson(path.join(targetFolder, 'sources.json')),
  ]);
  return {
    ...(manifest !== undefined && { state: compareState(graph, manifest, asWritten, startedAt) }),
    ...(runResults !== undefined && { results: statusesOf(runResults) }),
    ...(sources !== undefined &&
      currentSources !== undefined && { fresher: listFresherSources(currentSources, sources) }),
  };
}

function statusesOf(runResults: unknown): ReadonlyMap<string, string> {
  const { results = [] } = runResults as {
    readonly results?: readonly { readonly unique_id: string; readonly status: string }[];
  };
  return new Map(results.map(({ unique_id: id, status }) => [id, status]));
}

/** A file of JSON; undefined where it is not there. Throws a UsageError where it is none. */
export async function readJson(
  file: string,
  parse: (text: string) => unknown = JSON.parse,
): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return parse(text);
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}
