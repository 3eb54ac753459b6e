import { joinPath } from './packages';
import type { ProjectConfig } from './projectConfig';
import { PATH_KINDS, type PathKind } from './projectKeys';

export type SourceKind =
  | 'model'
  | 'seed'
  | 'snapshot'
  | 'function'
  | 'analysis'
  | 'singular_test'
  | 'generic_test'
  | 'macro'
  | 'docs'
  | 'fixture';

/** Where a file lies among the folders that dbt_project.yml names. */
export interface SourcePlace {
  /** Relative to the package's root; it begins with the folder as it is written (`./models/a.sql`), as in dbt. */
  readonly path: string;
  /** Relative to that folder. */
  readonly relativePath: string;
}

/** A file that defines something. */
export interface LocatedSource extends SourcePlace {
  readonly kind: SourceKind;
}

const ENDINGS: Readonly<Record<PathKind, RegExp>> = {
  model: /\.(sql|py)$/i,
  seed: /\.csv$/i,
  test: /\.sql$/i,
  analysis: /\.sql$/i,
  macro: /\.sql$/i,
  snapshot: /\.sql$/i,
  function: /\.(sql|py)$/i,
  docs: /\.md$/i,
};

/** What a file is by its folder and its ending; several things when folders overlap, nothing outside of all. */
export function locateSources(config: ProjectConfig, path: string): LocatedSource[] {
  const located: LocatedSource[] = [];
  for (const kind of PATH_KINDS) {
    const place = ENDINGS[kind].test(path) ? placeIn(config.paths[kind], path) : undefined;
    if (place) located.push({ ...place, kind: sourceKind(kind, place.relativePath) });
  }
  const inTests = placeIn(config.paths.test, path);
  if (inTests?.relativePath.startsWith('fixtures/'))
    return /\.(csv|sql)$/i.test(path) ? [{ ...inTests, kind: 'fixture' }] : [];
  return located;
}

/** Whether the file is written in Python. */
export function isPython({ path }: LocatedSource): boolean {
  return /\.py$/i.test(path);
}

/** Whether it is a model of Python: that has its place in the graph, but does not run here. */
export function isPythonModel(file: LocatedSource): boolean {
  return file.kind === 'model' && isPython(file);
}

function sourceKind(kind: PathKind, relativePath: string): SourceKind {
  if (kind !== 'test') return kind;
  return relativePath.startsWith('generic/') ? 'generic_test' : 'singular_test';
}

/** Where a file lies by the most deeply nested of `folders` that holds it, with that folder as it is written. */
function placeIn(folders: readonly string[], path: string): SourcePlace | undefined {
  const holding = folders
    .map((written) => ({ written: written.replace(/\/+$/, ''), folder: joinPath(written) }))
    .filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
  if (!holding) return undefined;
  const { folder, written } = holding;
  const relativePath = folder === '' ? path : path.slice(folder.length + 1);
  return { path: written === '' ? path : `${written}/${relativePath}`, relativePath };
}

/** Where a properties file lies; undefined where none is read: docs folders hold none. */
export function placeOfProperties({ paths }: ProjectConfig, path: string): SourcePlace | undefined {
  const { docs: _, ...folders } = paths;
  return placeIn(Object.values(folders).flat(), path);
}
