import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { manifestJson } from '../core/artifacts/manifestJson';
import { runResultsJson } from '../core/artifacts/runResultsJson';
import { semanticManifestJson } from '../core/artifacts/semanticManifestJson';
import { toPythonJson } from '../core/base/data';
import type { CompiledNode } from '../core/compile/compileNode';
import type { ParsedSession } from '../core/compile/session';
import type { Graph } from '../core/graph/buildGraph';
import { compiledPath } from '../core/run/compiledPath';
import type { NodeResult } from '../core/run/results';
import { makeFixtureReader } from '../engine/fixtures';

/** Writes manifest.json and semantic_manifest.json. */
export async function writeManifest(
  folder: string,
  { session, graph }: { readonly session: ParsedSession; readonly graph: Graph },
  compiled: ReadonlyMap<string, CompiledNode> = new Map(),
  executed: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { invocation, project } = session;
  const fixtures = makeFixtureReader(project);
  const manifest = manifestJson({ graph, invocation, compiled, executed, fixtures });
  await writeText(path.join(folder, 'manifest.json'), toPythonJson(manifest));
  const semantic = toPythonJson(semanticManifestJson(graph.manifest));
  await writeText(path.join(folder, 'semantic_manifest.json'), semantic);
}

/** Writes run_results.json. */
export function writeRunResults(
  folder: string,
  session: ParsedSession,
  results: readonly NodeResult[],
  elapsed: number,
): Promise<void> {
  const json = runResultsJson(session.invocation, results, elapsed, {
    vars: session.invocation.vars,
  });
  return writeText(path.join(folder, 'run_results.json'), toPythonJson(json));
}

/** Writes the compiled SQL of nodes below compiled/, and the statements that built them below run/. */
export async function writeSql(
  folder: string,
  graph: Graph,
  compiled: ReadonlyMap<string, string>,
  executed: ReadonlyMap<string, string>,
): Promise<void> {
  const write = async (id: string, kind: 'compiled' | 'run', code: string) => {
    const node = graph.manifest.nodes.get(id);
    if (!node || (kind === 'compiled' && node.resource_type === 'snapshot')) return;
    const below = path.relative('target/compiled', compiledPath(node));
    await writeText(path.join(folder, kind, below), code);
  };
  for (const [id, code] of compiled) await write(id, 'compiled', code);
  for (const [id, code] of executed) await write(id, 'run', code);
}

async function writeText(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
