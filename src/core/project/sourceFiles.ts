import ignore from 'ignore';
import type { ProblemLog } from '../base/problems/problem';
import type { Checksum } from './manifest';
import { isOutside, joinPath } from './packages';
import type { ProjectConfig } from './projectConfig';
import type { ProjectFiles } from './projectFiles';
import { PATH_KINDS } from './projectKeys';
import { type KnownDocuments, readTextFile, readYamlFile } from './readFile';
import { stemOf } from './resources/ids';
import { inputsWithoutRows } from './resources/seedInputs';
import { isPythonModel, type LocatedSource, locateSources, placeOfProperties } from './sourceKinds';
import type { YamlDocument } from './yaml';

/** A file that defines something, read. */
export interface SourceFile extends LocatedSource {
  /** The text; empty for a seed, whose rows DuckDB reads itself. */
  readonly text: string;
  /** dbt's checksum of a seed: of its text, or for a large one its path. */
  readonly checksum?: Checksum;
  /** The text of a seed that a unit test takes as it is. */
  readonly rows?: string;
}

/** What one package consists of. */
export interface PackageSources {
  readonly config: ProjectConfig;
  /** The package's folder, relative to the project's root; empty for the project itself. */
  readonly root: string;
  readonly files: readonly SourceFile[];
  readonly properties: readonly YamlDocument[];
}

/** dbt hashes a seed's text up to this size, and its path above. */
const SEED_HASH_LIMIT_BYTES = 1024 * 1024;

const YAML = /\.ya?ml$/i;

/** Reads every file of a package that defines something. What cannot be read, or cannot run here, is a problem. */
export async function readPackageSources(
  files: ProjectFiles,
  config: ProjectConfig,
  root: string,
  problems: ProblemLog,
  known?: KnownDocuments,
): Promise<PackageSources> {
  const paths = await listPackageFiles(files, config, root, problems);
  const found = paths.flatMap((path) => locateSources(config, path));
  for (const { path } of found.filter(isPythonModel)) reportPython(path, problems);
  const sources = await Promise.all(
    found.map((source) => readSource(files, root, source, problems)),
  );
  const documents = await Promise.all(
    paths
      .filter((path) => YAML.test(path))
      .flatMap((path) => {
        const place = placeOfProperties(config, path);
        const read = `${config.name}: ${place?.relativePath}`;
        return place ? [readYamlFile(files, joinPath(root, path), problems, { known, read })] : [];
      }),
  );
  const properties = documents.filter((document) => document !== undefined);
  const whole = new Set(properties.flatMap(({ data }) => inputsWithoutRows(data)));
  const read = sources.filter((source) => source !== undefined);
  return {
    config,
    root,
    files: await Promise.all(
      read.map(async (source) =>
        source.kind === 'seed' && whole.has(stemOf(source.path))
          ? { ...source, rows: await readTextFile(files, joinPath(root, source.path), problems) }
          : source,
      ),
    ),
    properties,
  };
}

async function listPackageFiles(
  files: ProjectFiles,
  config: ProjectConfig,
  root: string,
  problems: ProblemLog,
): Promise<string[]> {
  const prefix = root === '' ? '' : `${root}/`;
  const all = (await files.list()).filter((path) => path.startsWith(prefix));
  const paths = all.map((path) => path.slice(prefix.length));
  const outside = await listOutside(files, config, root, problems);
  if (!paths.includes('.dbtignore')) return [...paths, ...outside];
  const rules = await readTextFile(files, `${prefix}.dbtignore`, problems);
  const kept = ignore()
    .add(rules ?? '')
    .filter(paths);
  return [...kept, ...outside];
}

/** The files of folders that dbt_project.yml names outside of the project: a tab sees none of those, and a package brings none along. */
async function listOutside(
  files: ProjectFiles,
  { paths, document }: ProjectConfig,
  root: string,
  problems: ProblemLog,
): Promise<string[]> {
  const found = new Set<string>();
  const told = new Set<string>();
  for (const kind of PATH_KINDS) {
    const key = `${kind}-paths`;
    for (const path of paths[kind].filter((one) => isOutside(joinPath(one)))) {
      if (root === '' && files.listOutside)
        for (const file of await files.listOutside(joinPath(path))) found.add(file);
      else if (!told.has(path)) problems.report('path-outside', { key, path }, document.at([key]));
      told.add(path);
    }
  }
  return [...found];
}

async function readSource(
  files: ProjectFiles,
  root: string,
  source: LocatedSource,
  problems: ProblemLog,
): Promise<SourceFile | undefined> {
  const path = joinPath(root, source.path);
  if (source.kind === 'seed')
    return { ...source, text: '', checksum: await seedChecksum(files, path) };
  const text = await readTextFile(files, path, problems);
  return text === undefined ? undefined : { ...source, text };
}

async function seedChecksum(files: ProjectFiles, path: string): Promise<Checksum> {
  if ((await files.size(path)) > SEED_HASH_LIMIT_BYTES) return { name: 'path', checksum: path };
  return { name: 'sha256', checksum: await files.checksum(path) };
}

function reportPython(path: string, problems: ProblemLog): void {
  const place = { file: path, line: 1, column: 1 };
  problems.report('python-model', { path }, place);
}
