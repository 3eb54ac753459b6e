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

/** A file that defines something; its paths are relative to the package's root and to the folder of its kind. */
export interface LocatedSource {
  readonly kind: SourceKind;
  readonly path: string;
  readonly relativePath: string;
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
    const folder = ENDINGS[kind].test(path) ? folderOf(config.paths[kind], path) : undefined;
    if (folder === undefined) continue;
    const relativePath = path.slice(folder.length + 1);
    located.push({ kind: sourceKind(kind, relativePath), path, relativePath });
  }
  const testFolder = folderOf(config.paths.test, path);
  if (testFolder !== undefined && path.startsWith(`${testFolder}/fixtures/`)) {
    const fixture = /\.(csv|sql)$/i.test(path);
    const relativePath = path.slice(testFolder.length + 1);
    return fixture ? [{ kind: 'fixture', path, relativePath }] : [];
  }
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

/** The folder of `folders` that holds `path`; the most deeply nested one when they overlap. */
function folderOf(folders: readonly string[], path: string): string | undefined {
  const holding = folders
    .map((folder) => joinPath(folder))
    .filter((folder) => path.startsWith(`${folder}/`));
  return holding.sort((a, b) => b.length - a.length)[0];
}

/** Whether properties files in the file's folder are read: docs folders hold none. */
export function isBelowSources({ paths }: ProjectConfig, path: string): boolean {
  const { docs: _, ...folders } = paths;
  return Object.values(folders).some((list) => folderOf(list, path) !== undefined);
}
