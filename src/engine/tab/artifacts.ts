import { strToU8, zipSync } from 'fflate';
import { manifestJson } from '../../core/artifacts/manifestJson';
import { runResultsJson } from '../../core/artifacts/runResultsJson';
import { toPythonJson } from '../../core/base/data';
import { isRunCommand } from '../../core/command/command';
import type { Manifest } from '../../core/project/manifest';
import { compiledPath } from '../../core/run/compiledPath';
import { makeFixtureReader } from '../fixtures';
import { type OpenedProject, openProject } from '../openProject';
import { type KeptRun, wholeResults } from './keptRuns';
import { parseInTab } from './parseInTab';
import type { TabSession } from './tabSession';

/** The files of a command that can be taken along. */
export type Artifact = 'manifest' | 'run_results' | 'compiled';

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
      const args = { vars: invocation.vars };
      return jsonBlob(
        toPythonJson(runResultsJson(invocation, wholeResults(run), run.elapsed, args)),
      );
    }
    case 'compiled':
      return new Blob([zipCompiled(run, parsed.graph.manifest)], { type: 'application/zip' });
  }
}

async function reopen(
  { ports, state }: TabSession,
  run: KeptRun,
): Promise<NonNullable<OpenedProject['parsed']>> {
  const command = parseInTab(run.words);
  if (typeof command === 'string') throw new Error(command);
  const { parsed } = await openProject(ports.files, {
    command: run.name,
    vars: run.vars,
    env: state.env,
    flags: {
      fullRefresh: command.options.flag('full-refresh') ?? false,
      storeFailures: command.options.flag('store-failures') ?? false,
    },
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
function zipCompiled({ compiled }: KeptRun, manifest: Manifest): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  for (const [id, { code }] of Object.entries(compiled)) {
    const node = manifest.nodes.get(id);
    if (node && node.resource_type !== 'snapshot') files[compiledPath(node)] = strToU8(code);
  }
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}
