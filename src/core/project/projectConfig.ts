import {
  type Data,
  type DataObject,
  isDataObject,
  objectList,
  objectOr,
  textList,
  textOr,
} from '../base/data';
import { type Problem, ProblemLog } from '../base/problems/problem';
import type { YamlDocument } from './yaml';

export type PathKind = 'model' | 'seed' | 'test' | 'analysis' | 'macro' | 'snapshot' | 'docs';

/** The sections of dbt_project.yml that configure resources by folder. */
export type ConfigSection =
  | 'models'
  | 'seeds'
  | 'snapshots'
  | 'data_tests'
  | 'unit_tests'
  | 'sources'
  | 'exposures';

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
  readonly document: YamlDocument;
}

const DEFAULT_PATHS: Record<PathKind, readonly string[]> = {
  model: ['models'],
  seed: ['seeds'],
  test: ['tests'],
  analysis: ['analyses'],
  macro: ['macros'],
  snapshot: ['snapshots'],
  docs: [],
};

const SECTIONS: readonly ConfigSection[] = [
  'models',
  'seeds',
  'snapshots',
  'data_tests',
  'unit_tests',
  'sources',
  'exposures',
];

/** What is read elsewhere, or only tells stock dbt how to work and changes no result. */
const OTHER_KEYS = new Set([
  'name',
  'version',
  'config-version',
  'profile',
  'vars',
  'on-run-start',
  'on-run-end',
  'dispatch',
  'quoting',
  'flags',
  'target-path',
  'log-path',
  'packages-install-path',
  'clean-targets',
  'asset-paths',
  'require-dbt-version',
  'tests',
  'dbt-cloud',
  'query-comment',
]);

/** dbt's sections that have no effect here yet. */
const IDLE_SECTIONS = new Set([
  'semantic-models',
  'metrics',
  'saved-queries',
  'functions',
  'restrict-access',
]);

/**
 * Reads a parsed dbt_project.yml; `render` renders the Jinja in one value. Keys that dbt does not know are problems,
 * as are those that it knows and we do not.
 */
export function readProjectConfig(
  document: YamlDocument,
  render: (text: string) => Data,
): { config: ProjectConfig; problems: readonly Problem[] } {
  const problems = new ProblemLog();
  const raw = isDataObject(document.data) ? document.data : {};
  const data = renderTree(raw, render, []) as DataObject;
  reportKeys(raw, document, problems);
  const name = textOr(data.name, '');
  if (!/^[A-Za-z_]\w*$/.test(name))
    problems.report('project-name-invalid', { name }, document.at(['name']));
  const sections = (tree: DataObject) =>
    Object.fromEntries(SECTIONS.map((section) => [section, sectionOf(tree, section)])) as Record<
      ConfigSection,
      DataObject
    >;
  const config: ProjectConfig = {
    name,
    version: data.version === undefined || data.version === null ? null : String(data.version),
    profile: typeof data.profile === 'string' ? data.profile : null,
    paths: readPaths(data),
    targetPath: textOr(data['target-path'], 'target'),
    packagesPath: textOr(data['packages-install-path'], 'dbt_packages'),
    vars: objectOr(raw.vars),
    unrendered: sections(raw),
    rendered: sections(data),
    onRunStart: textList(raw['on-run-start']),
    onRunEnd: textList(raw['on-run-end']),
    dispatch: readDispatch(data.dispatch),
    quoting: objectOr(data.quoting),
    flags: objectOr(data.flags),
    document,
  };
  return { config, problems: problems.list };
}

/** Hooks and vars keep their Jinja: dbt renders them when they run. */
function isLeftAlone(path: readonly string[]): boolean {
  const [first = '', ...rest] = path;
  if (['on-run-start', 'on-run-end', 'vars', 'query-comment'].includes(first)) return true;
  return rest.some((key) => /^\+?(pre|post)[-_]hook$/.test(key));
}

function renderTree(data: Data, render: (text: string) => Data, path: readonly string[]): Data {
  if (isLeftAlone(path)) return data;
  if (typeof data === 'string') return render(data);
  if (Array.isArray(data)) return data.map((item) => renderTree(item, render, path));
  if (!isDataObject(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, renderTree(value, render, [...path, key])]),
  );
}

/** The tree of a section; `tests` is the old spelling of `data_tests`. */
function sectionOf(data: DataObject, section: ConfigSection): DataObject {
  if (section !== 'data_tests') return objectOr(data[section]);
  return { ...objectOr(data.tests), ...objectOr(data.data_tests) };
}

function readPaths(data: DataObject): Record<PathKind, readonly string[]> {
  const kinds = Object.keys(DEFAULT_PATHS) as PathKind[];
  const paths = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      data[`${kind}-paths`] === undefined ? DEFAULT_PATHS[kind] : textList(data[`${kind}-paths`]),
    ]),
  ) as Record<PathKind, readonly string[]>;
  if (paths.docs.length > 0) return paths;
  const all = kinds.filter((kind) => kind !== 'docs').flatMap((kind) => [...paths[kind]]);
  return { ...paths, docs: [...new Set(all)] };
}

function readDispatch(data: Data | undefined): Map<string, readonly string[]> {
  return new Map(
    objectList(data).map(({ macro_namespace, search_order }) => [
      textOr(macro_namespace, ''),
      textList(search_order),
    ]),
  );
}

function reportKeys(raw: DataObject, document: YamlDocument, problems: ProblemLog): void {
  for (const { key, at } of document.duplicateKeys)
    problems.report('yaml-duplicate-key', { key }, at);
  for (const key of Object.keys(raw)) {
    if (OTHER_KEYS.has(key) || SECTIONS.includes(key as ConfigSection)) continue;
    if (Object.keys(DEFAULT_PATHS).some((kind) => key === `${kind}-paths`)) continue;
    if (IDLE_SECTIONS.has(key))
      problems.report('feature-idle', { feature: `"${key}:"` }, document.at([key]));
    else problems.report('key-unknown', { key, where: 'dbt_project.yml' }, document.at([key]));
  }
}
