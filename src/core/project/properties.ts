import { type Data, type DataObject, isDataObject, objectList } from '../base/data';
import type { ProblemLog } from '../base/problems/problem';
import type { Span } from '../base/span';
import { joinPath } from './packages';
import type { YamlRenderer } from './rendering';
import type { PackageSources } from './sourceFiles';
import type { YamlDocument, YamlPath } from './yaml';

/** The lists of a properties file that we read. */
export type PropertySection =
  | 'models'
  | 'seeds'
  | 'snapshots'
  | 'analyses'
  | 'macros'
  | 'sources'
  | 'exposures'
  | 'unit_tests'
  | 'data_tests';

/** One entry of a properties file, its Jinja rendered except for tests and descriptions, which dbt renders later. */
export interface PropertyEntry {
  readonly section: PropertySection;
  readonly name: string;
  readonly packageName: string;
  /** The file, relative to its package's root. */
  readonly path: string;
  readonly data: DataObject;
  /** The place of a part of the entry, relative to the project's root. */
  at(path: YamlPath): Span;
}

const SECTIONS: readonly PropertySection[] = [
  'models',
  'seeds',
  'snapshots',
  'analyses',
  'macros',
  'sources',
  'exposures',
  'unit_tests',
  'data_tests',
];

/** dbt's lists that have no effect here yet. */
const IDLE = new Set(['metrics', 'semantic_models', 'saved_queries', 'groups', 'functions']);
const OTHER_KEYS = new Set(['version', 'anchors']);
const UNRENDERED = new Set(['description', 'tests', 'data_tests', 'loaded_at_query']);

/** Every entry of a package's properties files. */
export function readProperties(
  sources: PackageSources,
  renderer: YamlRenderer,
  problems: ProblemLog,
): PropertyEntry[] {
  return sources.properties.flatMap((document) => {
    const { data } = document;
    if (data === null) return [];
    if (!isDataObject(data)) {
      problems.report(
        'yaml-shape',
        { where: 'A properties file', expected: 'a mapping' },
        document.at([]),
      );
      return [];
    }
    reportKeys(data, document, problems);
    return SECTIONS.flatMap((section) =>
      readSection({ sources, renderer, problems, document }, section, data[section]),
    );
  });
}

interface Reading {
  readonly sources: PackageSources;
  readonly renderer: YamlRenderer;
  readonly problems: ProblemLog;
  readonly document: YamlDocument;
}

function readSection(
  reading: Reading,
  section: PropertySection,
  list: Data | undefined,
): PropertyEntry[] {
  const { document, problems } = reading;
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    problems.report(
      'yaml-shape',
      { where: `"${section}:"`, expected: 'a list' },
      document.at([section]),
    );
    return [];
  }
  return list.flatMap((item, index) => {
    const entry = readEntry(reading, section, item, index);
    return entry ? [entry] : [];
  });
}

function readEntry(
  { sources, renderer, problems, document }: Reading,
  section: PropertySection,
  item: Data,
  index: number,
): PropertyEntry | undefined {
  const at = (path: YamlPath) => document.at([section, index, ...path]);
  if (!isDataObject(item) || typeof item.name !== 'string') {
    const where = `An entry of "${section}:"`;
    problems.report('yaml-shape', { where, expected: 'a mapping with a `name:`' }, at([]));
    return undefined;
  }
  const data = renderEntry(item, (text, path) => renderer.render(text, at(path)), []);
  const prefix = sources.root === '' ? '' : `${joinPath(sources.root)}/`;
  return {
    section,
    name: String((data as DataObject).name),
    packageName: sources.config.name,
    path: document.file.slice(prefix.length),
    data: data as DataObject,
    at,
  };
}

function renderEntry(
  data: Data,
  render: (text: string, path: YamlPath) => Data,
  path: readonly (string | number)[],
): Data {
  const key = path.at(-1);
  if (typeof key === 'string' && UNRENDERED.has(key)) return data;
  if (typeof data === 'string') return render(data, path);
  if (Array.isArray(data)) return data.map((item, at) => renderEntry(item, render, [...path, at]));
  if (!isDataObject(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      renderEntry(value, render, [...path, name]),
    ]),
  );
}

function reportKeys(data: DataObject, document: YamlDocument, problems: ProblemLog): void {
  for (const { key, at } of document.duplicateKeys) {
    problems.report('yaml-duplicate-key', { key }, at);
  }
  for (const key of Object.keys(data)) {
    if (OTHER_KEYS.has(key) || SECTIONS.includes(key as PropertySection)) continue;
    if (IDLE.has(key))
      problems.report('feature-idle', { feature: `"${key}:"` }, document.at([key]));
    else problems.report('key-unknown', { key, where: 'a properties file' }, document.at([key]));
  }
}

/** The `tags` and `meta` that an entry may also give outside of `config:`, and what stands in it. */
export function configOfEntry(data: DataObject): DataObject {
  const config: DataObject = {};
  for (const key of ['tags', 'meta', 'docs', 'group', 'access', 'enabled', 'quoting'] as const) {
    const value = data[key];
    if (value !== undefined) config[key] = value;
  }
  return isDataObject(data.config) ? { ...config, ...data.config } : config;
}

/** The tests of an entry or a column, under their new and their old key. */
export function testsOf(
  data: DataObject,
): { readonly key: 'data_tests' | 'tests'; readonly tests: Data[] }[] {
  return (['data_tests', 'tests'] as const).flatMap((key) => {
    const tests = data[key];
    return Array.isArray(tests) ? [{ key, tests }] : [];
  });
}

/** The columns of an entry. */
export function columnsOf(data: DataObject): DataObject[] {
  return objectList(data.columns).filter(({ name }) => typeof name === 'string');
}
