import {
  type Data,
  type DataObject,
  objectList,
  objectOr,
  textList,
  textOr,
  textOrNull,
} from '../base/data';
import { deprecations } from '../base/problems/deprecations';
import { type Problem, ProblemLog } from '../base/problems/problem';
import { recordOf } from '../base/record';
import { reportKeys } from './knownKeys';
import { isAbsolute, joinPath } from './packages';
import {
  type ConfigSection,
  PATH_KINDS,
  type PathKind,
  PROJECT_KEYS,
  SECTIONS,
} from './projectKeys';
import { renderObject } from './rendering';
import { PROJECT_SHAPE } from './shapes/projectShape';
import { reportMisfits } from './shapes/shape';
import type { YamlDocument, YamlPath } from './yaml';

/** One package's dbt_project.yml, rendered. */
export interface ProjectConfig {
  readonly name: string;
  readonly version: string | null;
  readonly profile: string | null;
  readonly paths: Readonly<Record<PathKind, readonly string[]>>;
  readonly targetPath: string;
  readonly packagesPath: string;
  readonly vars: DataObject;
  /** The trees as written, and with their Jinja rendered. */
  readonly unrendered: Readonly<Record<ConfigSection, DataObject>>;
  readonly rendered: Readonly<Record<ConfigSection, DataObject>>;
  readonly onRunStart: readonly string[];
  readonly onRunEnd: readonly string[];
  /** Macro namespace → packages to search, in order. */
  readonly dispatch: ReadonlyMap<string, readonly string[]>;
  readonly quoting: DataObject;
  readonly flags: DataObject;
  /** Whether other packages may refer to its public models only. */
  readonly restrictsAccess: boolean;
  /** Each version of dbt that it asks for, such as `>=1.8.0`. */
  readonly dbtVersions: readonly string[];
  readonly document: YamlDocument;
}

/**
 * Reads a parsed dbt_project.yml; `render` renders the Jinja in one value. Keys that dbt does not know are problems.
 */
export function readProjectConfig(
  document: YamlDocument,
  render: (text: string) => Data,
): { config: ProjectConfig; problems: readonly Problem[] } {
  const problems = new ProblemLog();
  const raw = objectOr(document.data);
  const data = renderObject(raw, { isLeftAlone, render });
  reportKeys(raw, PROJECT_KEYS, document, problems);
  reportMisfits(PROJECT_SHAPE, data, document.at, problems);
  const version = data['config-version'] ?? 2n;
  if (typeof version === 'bigint' && version !== 2n)
    problems.report(
      'config-version-other',
      { version: String(version) },
      document.at(['config-version']),
    );
  const name = textOr(data.name, '');
  if (!isProjectName(name))
    problems.report(
      'project-name-invalid',
      { name, isAbsent: data.name === undefined, isText: typeof data.name === 'string' },
      document.at(['name']),
    );
  reportPaths(data, document, problems);
  reportFormerKeys(data, document, problems);
  const config: ProjectConfig = {
    name,
    version: data.version === undefined || data.version === null ? null : String(data.version),
    profile: textOrNull(data.profile),
    paths: readPaths(data),
    targetPath: textOr(data['target-path'], 'target'),
    packagesPath: textOr(data['packages-install-path'], 'dbt_packages'),
    vars: objectOr(raw.vars),
    unrendered: recordOf(SECTIONS, (section) => sectionOf(raw, section)),
    rendered: recordOf(SECTIONS, (section) => withHookLists(sectionOf(data, section))),
    onRunStart: textList(raw['on-run-start']),
    onRunEnd: textList(raw['on-run-end']),
    dispatch: readDispatch(data.dispatch),
    quoting: objectOr(data.quoting),
    flags: objectOr(data.flags),
    restrictsAccess: data['restrict-access'] === true,
    dbtVersions: textList(data['require-dbt-version']).flatMap((text) => text.split(',')),
    document,
  };
  return { config, problems: problems.list };
}

/** Hooks and vars keep their Jinja: dbt renders them when they run. */
function isLeftAlone([first = '', ...rest]: YamlPath): boolean {
  if (['on-run-start', 'on-run-end', 'vars', 'query-comment'].includes(String(first))) return true;
  return rest.some((key) => /^\+?(pre|post)[-_]hook$/.test(String(key)));
}

/** The tree of a section; `tests` is the old spelling of `data_tests`. */
function sectionOf(data: DataObject, section: ConfigSection): DataObject {
  if (section !== 'data_tests') return objectOr(data[section]);
  return { ...objectOr(data.tests), ...objectOr(data.data_tests) };
}

/** Hooks that are left empty beside a section's folders are none to dbt; deeper down, or with a `+`, it refuses them. */
function withHookLists(section: DataObject): DataObject {
  const empty = ['pre-hook', 'post-hook'].filter((key) => section[key] === null);
  return { ...section, ...recordOf(empty, () => []) };
}

const DEFAULT_PATHS: Readonly<Record<PathKind, readonly string[]>> = {
  model: ['models'],
  seed: ['seeds'],
  test: ['tests'],
  analysis: ['analyses'],
  macro: ['macros'],
  snapshot: ['snapshots'],
  function: ['functions'],
  docs: [],
};

/** Whether a project may be called so. */
export function isProjectName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}

/** The keys that dbt reads where the present one is absent. */
const FORMER_PATHS = { model: 'source-paths', seed: 'data-paths' } as const;

/** Reports the keys that dbt is going to give up. */
function reportFormerKeys(data: DataObject, document: YamlDocument, problems: ProblemLog): void {
  const at = (key: string) => document.at([key]);
  const refuse = (former: string, present: string) =>
    problems.report('key-twice-named', { former, present }, at(former));
  if (data.tests !== undefined && data.data_tests !== undefined) refuse('tests', 'data_tests');
  for (const [kind, former] of Object.entries(FORMER_PATHS)) {
    const present = `${kind}-paths`;
    if (data[former] === undefined) continue;
    if (data[present] !== undefined) refuse(former, present);
    else problems.report('deprecated', deprecations[former]({ former, present }), at(former));
  }
  for (const { key, usual } of OUTPUT_PATHS) {
    const path = data[key];
    if (path !== undefined && path !== null && path !== usual)
      problems.report('deprecated', deprecations[key]({ key }), at(key));
  }
}

/** Where dbt writes is said on the command line. */
const OUTPUT_PATHS = [
  { key: 'log-path', usual: 'logs' },
  { key: 'target-path', usual: 'target' },
] as const;

/** The folders of each kind of file; docs lie in all of them unless dbt_project.yml says where. */
function readPaths(data: DataObject): Record<PathKind, readonly string[]> {
  const paths = recordOf(PATH_KINDS, (kind) => {
    const former = kind === 'model' || kind === 'seed' ? data[FORMER_PATHS[kind]] : undefined;
    const written = data[`${kind}-paths`] ?? former;
    return written === undefined ? DEFAULT_PATHS[kind] : textList(written);
  });
  if (paths.docs.length > 0) return paths;
  return { ...paths, docs: [...new Set(PATH_KINDS.flatMap((kind) => paths[kind]))] };
}

/** Compiled code lies by the paths of what it comes from: with an absolute one dbt writes over the source. */
function reportPaths(data: DataObject, document: YamlDocument, problems: ProblemLog): void {
  for (const key of PATH_KINDS.map((kind) => `${kind}-paths`)) {
    for (const path of textList(data[key])) {
      if ((joinPath(path) === '' && key !== 'docs-paths') || isAbsolute(path))
        problems.report('path-outside', { key, path }, document.at([key]));
    }
  }
}

function readDispatch(data: Data | undefined): Map<string, readonly string[]> {
  return new Map(
    objectList(data).map(({ macro_namespace, search_order }) => [
      textOr(macro_namespace, ''),
      textList(search_order),
    ]),
  );
}
