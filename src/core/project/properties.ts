import { type Data, type DataObject, isDataObject } from '../base/data';
import type { ProblemLog } from '../base/problems/problem';
import type { Span } from '../base/span';
import { type KnownKeys, reportKeys } from './knownKeys';
import { joinPath } from './packages';
import { isRenderedLater } from './renderedLater';
import { renderObject, type YamlRenderer } from './rendering';
import { ENTRY_SHAPES } from './shapes/entryShapes';
import { reportMisfits } from './shapes/shape';
import type { PackageSources } from './sourceFiles';
import { placeOfProperties, type SourcePlace } from './sourceKinds';
import type { YamlDocument, YamlPath } from './yaml';

const SECTIONS = [
  'models',
  'seeds',
  'snapshots',
  'analyses',
  'macros',
  'sources',
  'exposures',
  'unit_tests',
  'data_tests',
  'groups',
  'semantic_models',
  'metrics',
  'saved_queries',
  'functions',
] as const;

/** The lists of a properties file that we read. */
export type PropertySection = (typeof SECTIONS)[number];

/** One entry of a properties file, its Jinja rendered except for tests and descriptions, which dbt renders later. */
export interface PropertyEntry {
  readonly section: PropertySection;
  readonly name: string;
  readonly packageName: string;
  /** The file, as in `LocatedSource`. */
  readonly path: string;
  readonly relativePath: string;
  readonly data: DataObject;
  /** The same with its Jinja as it is written. */
  readonly written: DataObject;
  /** The text of the whole file. */
  readonly fileText: string;
  /** The place of a part of the entry, relative to the project's root. */
  at(path: YamlPath): Span;
}

const KEYS: KnownKeys = {
  where: 'a properties file',
  read: new Set([...SECTIONS, 'version', 'anchors']),
};

/** Every entry of a package's properties files. */
export function readProperties(
  sources: PackageSources,
  renderer: YamlRenderer,
  problems: ProblemLog,
): PropertyEntry[] {
  const prefix = sources.root === '' ? '' : `${joinPath(sources.root)}/`;
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
    reportKeys(data, KEYS, document, problems);
    const path = document.file.slice(prefix.length);
    const place = placeOfProperties(sources.config, path) ?? { path, relativePath: path };
    return SECTIONS.flatMap((section) =>
      readSection({ sources, place, renderer, problems, document }, section, data[section]),
    );
  });
}

interface Reading {
  readonly sources: PackageSources;
  readonly place: SourcePlace;
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
  if (list === undefined) return [];
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

/** Of what is no mapping in these, dbt says something else. */
const TOLD_OTHERWISE: readonly PropertySection[] = ['groups', 'sources', 'unit_tests'];

/** What dbt says of an entry that has no name at all. */
function faultOfEntry(item: Data, section: PropertySection): string | undefined {
  const element = `a list element for '${section}'`;
  if (!isDataObject(item))
    return TOLD_OTHERWISE.includes(section) ? undefined : `${element} is not a dictionary`;
  return 'name' in item ? undefined : `${element} does not have a name attribute.`;
}

function readEntry(
  { sources, place, renderer, problems, document }: Reading,
  section: PropertySection,
  item: Data,
  index: number,
): PropertyEntry | undefined {
  const at = (path: YamlPath) => document.at([section, index, ...path]);
  if (!isDataObject(item) || typeof item.name !== 'string') {
    const where = `An entry of "${section}:"`;
    const expected = 'a mapping with a `name:`';
    const ofDbt = faultOfEntry(item, section);
    problems.report('yaml-shape', { where, expected, ...(ofDbt && { ofDbt }) }, at([]));
    return undefined;
  }
  const data = renderObject(item, {
    isLeftAlone: (path) => isRenderedLater(section, path),
    render: (text, path) => renderer.render(text, at(path)),
  });
  const isOverride = section === 'sources' && 'overrides' in data;
  const expected = ENTRY_SHAPES[section];
  if (expected && !isOverride) reportMisfits(expected, data, at, problems);
  return {
    section,
    name: String(data.name),
    packageName: sources.config.name,
    ...place,
    data,
    written: item,
    fileText: document.text,
    at,
  };
}
