import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogJson } from '../core/artifacts/catalogJson';
import { graphSummaryJson } from '../core/artifacts/graphSummaryJson';
import { manifestJson } from '../core/artifacts/manifestJson';
import { runResultsJson } from '../core/artifacts/runResultsJson';
import { semanticManifestJson } from '../core/artifacts/semanticManifestJson';
import { sourcesJson } from '../core/artifacts/sourcesJson';
import { toPythonJson } from '../core/base/data';
import type { CompiledNode } from '../core/compile/compileNode';
import type { ParsedSession } from '../core/compile/session';
import type { Graph } from '../core/graph/buildGraph';
import type { Catalog } from '../core/run/catalog';
import { batchPath, compiledPath } from '../core/run/compiledPath';
import type { NodeResult } from '../core/run/results';
import { makeFixtureReader } from '../engine/fixtures';
import { writtenArgs } from './invocationArgs';

/** Writes manifest.json and semantic_manifest.json, and but for `parse` graph_summary.json. */
export async function writeManifest(
  folder: string,
  parsed: { readonly session: ParsedSession; readonly graph: Graph },
  compiled: ReadonlyMap<string, CompiledNode> = new Map(),
  executed?: ReadonlySet<string>,
): Promise<void> {
  const { session, graph } = parsed;
  const { invocation, project } = session;
  if (!writesJson(session)) return;
  const fixtures = makeFixtureReader(project);
  const manifest = manifestJson({
    graph,
    invocation,
    compiled,
    ...(executed && { executed }),
    fixtures,
  });
  await writeText(path.join(folder, 'manifest.json'), toPythonJson(manifest));
  const semantic = toPythonJson(semanticManifestJson(graph.manifest));
  await writeText(path.join(folder, 'semantic_manifest.json'), semantic);
  if (invocation.command !== 'parse') await writeGraphSummary(folder, parsed);
}

/** Whether a command leaves JSON behind: `--no-write-json` forbids it. */
function writesJson({ invocation }: ParsedSession): boolean {
  return invocation.args?.write_json !== false;
}

/** Writes graph_summary.json. */
export async function writeGraphSummary(
  folder: string,
  { session, graph }: { readonly session: ParsedSession; readonly graph: Graph },
): Promise<void> {
  const { invocation } = session;
  if (!writesJson(session)) return;
  const summary = toPythonJson(graphSummaryJson(graph, invocation));
  return writeText(path.join(folder, 'graph_summary.json'), summary);
}

/** Writes run_results.json. */
export async function writeRunResults(
  folder: string,
  { session }: { readonly session: ParsedSession },
  results: readonly NodeResult[],
  elapsed: number,
): Promise<void> {
  const { invocation } = session;
  if (!writesJson(session)) return;
  const json = runResultsJson(invocation, results, elapsed, writtenArgs(invocation.args ?? {}));
  return writeText(path.join(folder, 'run_results.json'), toPythonJson(json));
}

/** Writes catalog.json. */
export function writeCatalog(
  folder: string,
  { invocation }: ParsedSession,
  catalog: Catalog,
): Promise<void> {
  const json = catalogJson(invocation, catalog);
  return writeText(path.join(folder, 'catalog.json'), toPythonJson(json));
}

/** Writes sources.json, or the file that `--output` names instead. */
export async function writeSources(
  file: string,
  { session, graph }: { readonly session: ParsedSession; readonly graph: Graph },
  results: readonly NodeResult[],
  elapsed: number,
): Promise<void> {
  if (!writesJson(session)) return;
  const json = sourcesJson(session.invocation, graph.manifest, results, elapsed);
  return writeText(file, toPythonJson(json));
}

/** Writes the compiled SQL of nodes below compiled/, and the statements that built them below run/. */
export function writeSql(
  folder: string,
  graph: Graph,
  compiled: ReadonlyMap<string, string>,
  executed: ReadonlyMap<string, string>,
): void {
  const writeAt = makeWriter();
  const write = (id: string, kind: 'compiled' | 'run', code: string) => {
    const node = graph.manifest.nodes.get(id);
    if (!node || (kind === 'compiled' && node.resource_type === 'snapshot')) return;
    const below = path.relative('target/compiled', compiledPath(node));
    writeAt(path.join(folder, kind, below), code);
  };
  for (const [id, code] of compiled) if (code !== '') write(id, 'compiled', code);
  for (const [id, code] of executed) write(id, 'run', code);
}

/** Writes the SQL of the batches of microbatch models, each in a file of its own below a folder of the model. */
export async function writeBatchSql(
  folder: string,
  { manifest }: Graph,
  results: readonly NodeResult[],
): Promise<void> {
  for (const { unique_id: id, batch_sql: batches = [] } of results) {
    const node = manifest.nodes.get(id);
    if (!node) continue;
    for (const batch of batches) {
      const file = path.relative('target/compiled', batchPath(compiledPath(node), batch));
      await writeText(path.join(folder, 'compiled', file), batch.compiled);
      if (batch.executed !== '') await writeText(path.join(folder, 'run', file), batch.executed);
    }
  }
}

/** Writes the SQL of unit tests' inputs; as in `CompileContext`. */
export function writeFixtures(folder: string, fixtures: ReadonlyMap<string, string>): void {
  const writeAt = makeWriter();
  for (const [file, code] of fixtures) writeAt(path.join(folder, 'compiled', file), code);
}

/** Writes a file, and the folders above it. */
export async function writeText(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Writes many small files one after the other: a promise for each takes several times as long. */
function makeWriter(): (file: string, text: string) => void {
  const made = new Set<string>();
  return (file, text) => {
    const folder = path.dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, text);
  };
}
