import { writesResults } from '../../../core/command/command';
import type { Artifact } from '../../../engine/tab/artifacts';
import type { KeptRun } from '../../../engine/tab/keptRuns';

/** A file of a run as its menu offers it. */
export interface OfferedArtifact {
  readonly artifact: Artifact;
  readonly label: string;
  readonly fileName: string;
}

const MANIFEST = json('manifest');
const RUN_RESULTS = json('run_results');
const COMPILED: OfferedArtifact = {
  artifact: 'compiled',
  label: 'Compiled SQL (zip)',
  fileName: 'compiled.zip',
};

/** What most commands leave, to be named before it is known. */
const USUAL: readonly OfferedArtifact[] = [MANIFEST, RUN_RESULTS, COMPILED];

/** The files that a command has left: as stock dbt, each leaves those of its kind. */
export function artifactsOf(run: KeptRun | null): readonly OfferedArtifact[] {
  if (!run) return USUAL;
  const { name, catalog, compiled } = run;
  if (['debug', 'clean', 'deps'].includes(name)) return [];
  return [
    MANIFEST,
    ...(writesResults(name) ? [RUN_RESULTS] : []),
    ...(name === 'freshness' ? [json('sources')] : []),
    ...(catalog ? [json('catalog')] : []),
    ...(Object.keys(compiled).length > 0 || run.results.some(({ batch_sql: sql }) => sql)
      ? [COMPILED]
      : []),
  ];
}

function json(artifact: Artifact): OfferedArtifact {
  return { artifact, label: `${artifact}.json`, fileName: `${artifact}.json` };
}
