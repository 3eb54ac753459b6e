import { type Data, type DataObject, isDataObject, objectOr, textOr } from '../base/data';
import { deprecations } from '../base/problems/deprecations';
import { type Problem, ProblemLog } from '../base/problems/problem';
import type { Value } from '../python/value';
import { reportDbtVersion } from './dbtVersions';
import { findPackageFolders, isBelow, joinPath, listInstalled } from './packages';
import { readTarget, type Target } from './profiles';
import { type ProjectConfig, readProjectConfig } from './projectConfig';
import type { ProjectFiles } from './projectFiles';
import { type KnownDocuments, readYamlFile } from './readFile';
import { makeYamlRenderer, makeYamlScope, renderTree } from './rendering';
import { type PackageSources, readPackageSources } from './sourceFiles';
import type { YamlDocument } from './yaml';

/** What a command brings along besides the files. */
export interface LoadOptions {
  /** The variables of `--vars`. */
  readonly vars: DataObject;
  readonly env: Readonly<Record<string, string>>;
  /** What the Jinja of YAML knows besides `var`, `env_var` and `target`. */
  readonly names?: ReadonlyMap<string, Value>;
  readonly targetName?: string;
  readonly profileName?: string;
  /** Whether `require-dbt-version` counts; it does unless it is said not to. */
  readonly checksVersion?: boolean;
  /** How many nodes may run at a time, whatever the profile says. */
  readonly threads?: number;
  /** Whether a profile may attach other databases. */
  readonly canAttach?: boolean;
  /** The files among which profiles.yml is looked for; the project's own by default. */
  readonly profileFiles?: ProjectFiles;
  /** The project as it was loaded before: YAML files that have not changed are not parsed again. */
  readonly earlier?: Project;
}

/** selectors.yml, and its data with their Jinja rendered. */
export interface SelectorsFile {
  readonly document: YamlDocument;
  readonly data: Data;
}

/** A project as its files say it, before any model's Jinja has run. */
export interface Project {
  readonly config: ProjectConfig;
  readonly target: Target;
  /** The project itself first, then the packages that it uses. */
  readonly packages: readonly PackageSources[];
  /** Absent when the project has no selectors.yml. */
  readonly selectors?: SelectorsFile;
}

/**
 * Reads dbt_project.yml, the profile, the packages and all their files. Everything that is wrong is in `problems`; the
 * project is undefined when there is none to speak of (no dbt_project.yml, no target).
 */
export async function loadProject(
  files: ProjectFiles,
  options: LoadOptions,
): Promise<{ project: Project | undefined; problems: readonly Problem[] }> {
  const problems = new ProblemLog();
  const project = await load(files, options, problems);
  return { project, problems: problems.list };
}

/** What a project says of itself alone: its dbt_project.yml and the target of its profile. */
export type ProjectSettings = Pick<Project, 'config' | 'target'>;

/** Reads dbt_project.yml and the profile, and none of the files below them; undefined where either cannot be read. */
export async function loadSettings(
  files: ProjectFiles,
  options: LoadOptions,
): Promise<{ settings: ProjectSettings | undefined; problems: readonly Problem[] }> {
  const problems = new ProblemLog();
  const settings = await readSettings(files, options, problems);
  return { settings, problems: problems.list };
}

const SELECTORS = 'selectors.yml';

async function load(
  files: ProjectFiles,
  options: LoadOptions,
  problems: ProblemLog,
): Promise<Project | undefined> {
  const settings = await readSettings(files, options, problems);
  if (!settings) return undefined;
  const { config, target } = settings;
  const packages = [
    await readPackageSources(files, config, '', problems, documentsOf(options.earlier)),
    ...(await loadPackages(files, config, options, target, problems)),
  ];
  const selectors = (await files.list()).includes(SELECTORS)
    ? await loadSelectors(files, options, target, problems)
    : undefined;
  return { config, target, packages, ...(selectors && { selectors }) };
}

async function readSettings(
  files: ProjectFiles,
  options: LoadOptions,
  problems: ProblemLog,
): Promise<ProjectSettings | undefined> {
  if (!(await files.list()).includes('dbt_project.yml')) {
    problems.report('project-file-missing', {});
    return undefined;
  }
  const target = await loadTarget(files, options, problems);
  const config = target && (await loadConfig(files, '', options, target, problems));
  return config && { config, target };
}

/**
 * The packages that lie in the project, with the packages that they ask for, and all that are installed. Where a package is
 * there in both ways, the installed one is a copy.
 */
async function loadPackages(
  files: ProjectFiles,
  { name, packagesPath }: ProjectConfig,
  options: LoadOptions,
  target: Target,
  problems: ProblemLog,
): Promise<PackageSources[]> {
  const packages: PackageSources[] = [];
  const seen = new Map([[name, '']]);
  const known = documentsOf(options.earlier);
  const renderer = makeYamlRenderer(makeYamlScope(options), problems);
  const find = (root: string) => findPackageFolders(files, root, packagesPath, renderer, problems);
  const isInstalled = (folder: string) => isBelow(folder, packagesPath);
  const queue = [...(await find('')), ...listInstalled(await files.list(), packagesPath)];
  for (const folder of queue) {
    const own = await loadConfig(files, folder, options, target, problems);
    const other = own && seen.get(own.name);
    if (!own || other === folder) continue;
    if (other !== undefined) {
      if (other === '' || isInstalled(other) === isInstalled(folder))
        problems.report('package-name-twice', { name: own.name }, own.document.at(['name']));
      continue;
    }
    seen.set(own.name, folder);
    packages.push(await readPackageSources(files, own, folder, problems, known));
    if (!isInstalled(folder)) queue.push(...(await find(folder)));
  }
  return inFolderOrder(packages, (await files.listUnsorted?.(packagesPath)) ?? []);
}

/** dbt reads packages as the file system lists them: of two macros of one name the last is what a bare name means. */
function inFolderOrder(
  packages: readonly PackageSources[],
  listed: readonly string[],
): PackageSources[] {
  const places = new Map(listed.map((name, at) => [name, at]));
  const placeOf = ({ config }: PackageSources) => places.get(config.name) ?? listed.length;
  return [...packages].sort((a, b) => placeOf(a) - placeOf(b));
}

async function loadTarget(
  files: ProjectFiles,
  options: LoadOptions,
  problems: ProblemLog,
): Promise<Target | undefined> {
  const document = await readYamlFile(files, 'dbt_project.yml', problems);
  if (!document) return undefined;
  if (!isDataObject(document.data)) {
    problems.report('project-not-mapping', {}, document.at([]));
    return undefined;
  }
  const renderer = makeYamlRenderer(makeYamlScope(options), problems);
  const written = textOr(document.data.profile, '');
  const profile = options.profileName ?? String(renderer.render(written, document.at(['profile'])));
  const profileFiles = options.profileFiles ?? files;
  if (!(await profileFiles.list()).includes('profiles.yml')) {
    problems.report('profiles-file-missing', { profile });
    return undefined;
  }
  const profiles = await readYamlFile(profileFiles, 'profiles.yml', problems);
  if (!profiles) return undefined;
  reportProfileFlags(document.data.flags, profiles, problems);
  return readTarget(profiles, profile, options, problems);
}

/** The flags of profiles.yml hold where dbt_project.yml has none. */
function reportProfileFlags(
  flags: Data | undefined,
  profiles: YamlDocument,
  problems: ProblemLog,
): void {
  const { config } = objectOr(profiles.data);
  if (Object.keys(objectOr(config)).length === 0) return;
  const at = profiles.at(['config']);
  if (Object.keys(objectOr(flags)).length > 0) problems.report('flags-twice', {}, at);
  else problems.report('deprecated', deprecations.flagsInProfiles({}), at);
}

function documentsOf(project: Project | undefined): KnownDocuments {
  const documents = project?.packages.flatMap(({ properties }) => properties) ?? [];
  return new Map(documents.map((document) => [document.file, document]));
}

async function loadSelectors(
  files: ProjectFiles,
  options: LoadOptions,
  target: Target,
  problems: ProblemLog,
): Promise<SelectorsFile | undefined> {
  const document = await readYamlFile(files, SELECTORS, problems);
  if (!document) return undefined;
  const scope = makeYamlScope({ ...options, target: target.data });
  const renderer = makeYamlRenderer(scope, problems);
  const data = renderTree(document.data, {
    isLeftAlone: () => false,
    render: (text, path) => renderer.render(text, document.at(path)),
  });
  return { document, data };
}

async function loadConfig(
  files: ProjectFiles,
  root: string,
  options: LoadOptions,
  target: Target,
  problems: ProblemLog,
): Promise<ProjectConfig | undefined> {
  const document = await readYamlFile(files, joinPath(root, 'dbt_project.yml'), problems);
  if (!document) return undefined;
  const scope = makeYamlScope({ ...options, target: target.data });
  const renderer = makeYamlRenderer(scope, problems);
  const read = readProjectConfig(document, (text) => renderer.render(text, document.at([])));
  problems.add(read.problems);
  if (options.checksVersion !== false) reportDbtVersion(read.config, problems);
  return read.config;
}
