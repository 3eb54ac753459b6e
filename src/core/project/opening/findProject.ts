import { makeProblem, type Problem } from '../../base/problems/problem';

/** A file of a folder or an archive: `/`- or `\`-separated, relative to where it was taken from. */
export interface FoundFile {
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
}

/** A file of the project, with its path below the project's folder. */
export interface ProjectEntry<T extends FoundFile> {
  readonly path: string;
  readonly file: T;
}

const PROJECT_FILE = 'dbt_project.yml';
/** What lies in projects' folders and is none of dbt's. */
const PASSED_OVER =
  /(?:^|\/)(?:\.git|\.svn|\.hg|node_modules|\.venv|venv|__pycache__|__MACOSX|\.idea|\.vscode|\.DS_Store)(?:\/|$)/;
/** What commands have made. */
const MADE = /^(?:target|logs)\/|\.(?:duckdb|wal|log|pyc)$/;
const MOST_FILES = 50_000;
const MOST_BYTES = 2 ** 31;

/** The project's folder below where the files were taken from, empty or ending with a slash, and what lies in it. */
export interface FoundProject<T extends FoundFile> {
  readonly root: string;
  readonly entries: readonly ProjectEntry<T>[];
  readonly problems: readonly Problem[];
}

/**
 * The project among the files of a folder or an archive called `name`: that of the topmost dbt_project.yml, without what
 * dbt does not read, of at most `mostBytes`. Problems when there is none or no single one, when it is too large, or when a path leads out.
 */
export function findProject<T extends FoundFile>(
  name: string,
  files: readonly T[],
  mostBytes = MOST_BYTES,
): FoundProject<T> {
  const refuse = (problem: Problem) => ({ root: '', entries: [], problems: [problem] });
  const unsafe = files.find(({ path }) => leadsOut(path));
  if (unsafe) return refuse(makeProblem('opening-unsafe-path', { path: unsafe.path }));
  const known = files
    .map((file) => ({ path: plainPath(file.path), file }))
    .filter(({ path }) => !isPassedOver(path));
  const roots = topmost(
    known.map(({ path }) => path).filter((path) => `/${path}`.endsWith(`/${PROJECT_FILE}`)),
  ).map((path) => path.slice(0, -PROJECT_FILE.length));
  const [root, ...others] = roots;
  if (root === undefined) return refuse(makeProblem('opening-no-project', { name }));
  if (others.length > 0)
    return refuse(makeProblem('opening-many-projects', { name, folders: roots.slice(0, 5) }));
  const entries = known
    .filter(({ path }) => path.startsWith(root))
    .map(({ path, file }) => ({ path: path.slice(root.length), file }))
    .filter(({ path }) => !MADE.test(path));
  const excess = excessOf(
    entries.map(({ file }) => file.size),
    mostBytes,
  );
  if (excess) return refuse(makeProblem('opening-too-large', { name, ...excess }));
  return { root, entries, problems: [] };
}

/** Whether a path is absolute or climbs above the folder that it is said to lie in. */
function leadsOut(path: string): boolean {
  return /^[/\\]|^[A-Za-z]:|\0/.test(path) || path.split(/[/\\]/).includes('..');
}

function plainPath(path: string): string {
  return path
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** Whether a path lies in what is never a project's: version control, environments, the system's own. */
export function isPassedOver(path: string): boolean {
  return PASSED_OVER.test(path);
}

/** The paths with the fewest folders above them, in order. */
function topmost(paths: readonly string[]): string[] {
  const depths = paths.map((path) => path.split('/').length);
  const least = Math.min(...depths);
  return paths.filter((_, index) => depths[index] === least).sort();
}

function excessOf(
  sizes: readonly number[],
  mostBytes: number,
): { found: string; most: string } | undefined {
  if (sizes.length > MOST_FILES)
    return { found: `${sizes.length} files`, most: `${MOST_FILES} files` };
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const megabytes = (count: number) => `${Math.round(count / 2 ** 20)} MB`;
  return bytes > mostBytes ? { found: megabytes(bytes), most: megabytes(mostBytes) } : undefined;
}
