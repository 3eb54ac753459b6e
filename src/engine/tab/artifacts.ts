import { strToU8, zipSync } from 'fflate';
import { catalogJson } from '../../core/artifacts/catalogJson';
import { manifestJson } from '../../core/artifacts/manifestJson';
import { runResultsJson } from '../../core/artifacts/runResultsJson';
import { sourcesJson } from '../../core/artifacts/sourcesJson';
import { toPythonJson } from '../../core/base/data';
import { isRunCommand } from '../../core/command/command';
import { givenArgs } from '../../core/command/givenArgs';
import type { Manifest } from '../../core/project/manifest';
import { batchPath, compiledPath } from '../../core/run/compiledPath';
import { makeFixtureReader } from '../fixtures';
import { type OpenedProject, openProject } from '../openProject';
import { type KeptRun, wholeResults } from './keptRuns';
import { flagsOf } from './openTabProject';
import { parseInTab, type TabCommand } from './parseInTab';
import type { TabSession } from './tabSession';

/** The files of a command that can be taken along. */
export type Artifact = 'manifest' | 'run_results' | 'sources' | 'catalog' | 'compiled';

/** Makes a file of an earlier command. The project is opened as it was for that command: same variables, same flags. */
export async function makeArtifact(
  session: TabSession,
  id: string,
  artifact: Artifact,
): Promise<Blob> {
  const run = await session.runs.find(id);
  if (!run) throw new Error('What this run made is kept no more.');
  const parsed = await reopen(session, run);
  const { invocation } = parsed.session;
  switch (artifact) {
    case 'manifest': {
      const fixtures = makeFixtureReader(parsed.session.project);
      const compiled = new Map(Object.entries(run.compiled));
      const ran = isRunCommand(run.name) && { executed: new Set<string>() };
      const { graph } = parsed;
      return jsonBlob(
        toPythonJson(manifestJson({ graph, invocation, compiled, ...ran, fixtures })),
      );
    }
    case 'run_results': {
      const args = { ...givenArgs(commandOf(run)), vars: invocation.vars };
      return jsonBlob(
        toPythonJson(runResultsJson(invocation, wholeResults(run), run.elapsed, args)),
      );
    }
    case 'sources': {
      const { manifest } = parsed.graph;
      return jsonBlob(toPythonJson(sourcesJson(invocation, manifest, run.results, run.elapsed)));
    }
    case 'catalog':
      return jsonBlob(toPythonJson(catalogJson(invocation, run.catalog ?? NO_CATALOG)));
    case 'compiled':
      return new Blob([zipCompiled(run, parsed.graph.manifest)], { type: 'application/zip' });
  }
}

const NO_CATALOG = { nodes: {}, sources: {} };

function commandOf(run: KeptRun): TabCommand {
  const command = parseInTab(run.words);
  if (typeof command === 'string') throw new Error(command);
  return command;
}

async function reopen(
  { ports, state }: TabSession,
  run: KeptRun,
): Promise<NonNullable<OpenedProject['parsed']>> {
  const command = commandOf(run);
  const { parsed } = await openProject(ports.files, {
    command: run.name,
    vars: run.vars,
    env: state.env,
    flags: flagsOf(command.options),
    startedAt: new Date(run.startedAt),
    invocationId: run.id,
  });
  if (!parsed) throw new Error('The project could not be opened; see its problems.');
  return parsed;
}

function jsonBlob(text: string): Blob {
  return new Blob([text], { type: 'application/json' });
}

/** The compiled SQL as it lies below target/. */
function zipCompiled({ compiled, results }: KeptRun, manifest: Manifest): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  for (const [id, { code }] of Object.entries(compiled)) {
    const node = manifest.nodes.get(id);
    if (node && node.resource_type !== 'snapshot' && code !== '')
      files[compiledPath(node)] = strToU8(code);
  }
  for (const { unique_id: id, batch_sql: batches = [] } of results) {
    const node = manifest.nodes.get(id);
    for (const batch of node ? batches : [])
      if (node) files[batchPath(compiledPath(node), batch)] = strToU8(batch.compiled);
  }
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}
