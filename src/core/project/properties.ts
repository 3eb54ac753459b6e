import { type Data, type DataObject, isDataObject } from '../base/data';
import type { ProblemLog } from '../base/problems/problem';
import type { Span } from '../base/span';
import { valueOfData } from '../python/data';
import { toRepr } from '../python/repr';
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
    const ofDbt = invalidFile(document.file, `the value of '${section}' is not a list`);
    problems.report(
      'yaml-shape',
      { where: `"${section}:"`, expected: 'a list', ofDbt },
      document.at([section]),
    );
    return [];
  }
  return list.flatMap((item, index) => {
    const entry = readEntry(reading, section, item, index);
    return entry ? [entry] : [];
  });
}

function invalidFile(file: string, reason: string): string {
  return `The schema file at ${file} is invalid because ${reason}`;
}

const SHOWN: readonly PropertySection[] = ['models', 'seeds', 'snapshots', 'analyses', 'macros'];
/** Of the file of these dbt shows all that it knows, also the moment at which it was written. */
const SHOWN_WITH_FILE: readonly PropertySection[] = ['exposures', 'unit_tests'];

/** Of what is no mapping in these, dbt says something else. */
const TOLD_OTHERWISE: readonly PropertySection[] = ['groups', 'sources', 'unit_tests'];

/** What dbt says of an entry that has no name at all. */
function faultOfEntry(item: Data, section: PropertySection, file: string): string | undefined {
  const element = `a list element for '${section}'`;
  if (isDataObject(item))
    return 'name' in item
      ? undefined
      : invalidFile(file, `${element} does not have a name attribute.`);
  return TOLD_OTHERWISE.includes(section)
    ? undefined
    : invalidFile(file, `${element} is not a dictionary`);
}

const OF_CONFIG = "at path ['config'][";
const NODES: readonly PropertySection[] = ['models', 'seeds', 'snapshots'];

/** A config is looked at by itself, once all that is said of it is put together; tags are a list then. */
function configFault(fault: string): string {
  return fault
    .replace(OF_CONFIG, 'at path [')
    .replace(/^(at path \['tags'\]: )([^[].*)( is not valid )/, '$1[$2]$3');
}

/** An owner without a name is found by dbt itself, not by its schema. */
function ownerFault({ owner }: DataObject, fault: string): string {
  return fault.startsWith("at path ['owner']: ") && isDataObject(owner)
    ? "at path []: Exposure owner must have at least one of 'name' or 'email'."
    : fault;
}

/** What dbt says of an entry that its schema does not take: it shows all of it. */
function invalidEntry(
  section: PropertySection,
  { path, relativePath }: SourcePlace,
  packageName: string,
  data: DataObject,
  fault: string,
): string | undefined {
  if (SHOWN_WITH_FILE.includes(section)) {
    const searched = path.slice(0, -relativePath.length - 1);
    const file = `FilePath(searched_path=${toRepr(searched)}, relative_path=${toRepr(relativePath)})`;
    return `Invalid ${section} config given in ${file} @ ${section}: ${toRepr(valueOfData(data))} - ${ownerFault(data, fault)}`;
  }
  if (!(section === 'sources' || SHOWN.includes(section))) return undefined;
  if (fault.startsWith(OF_CONFIG)) return NODES.includes(section) ? configFault(fault) : undefined;
  const file = { original_file_path: path, yaml_key: section, package_name: packageName };
  const shown = section === 'sources' ? data : { ...data, ...file };
  return `Invalid ${section} config given in ${path} @ ${section}: ${toRepr(valueOfData(shown))} - ${fault}`;
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
    const ofDbt = faultOfEntry(item, section, document.file);
    problems.report('yaml-shape', { where, expected, ...(ofDbt && { ofDbt }) }, at([]));
    return undefined;
  }
  const data = renderObject(item, {
    isLeftAlone: (path) => isRenderedLater(section, path),
    render: (text, path) => renderer.render(text, at(path)),
  });
  const isOverride = section === 'sources' && 'overrides' in data;
  const expected = ENTRY_SHAPES[section];
  const packageName = sources.config.name;
  if (expected && !isOverride)
    reportMisfits(expected, data, at, problems, (fault) =>
      invalidEntry(section, place, packageName, data, fault),
    );
  return {
    section,
    name: String(data.name),
    packageName,
    ...place,
    data,
    written: item,
    fileText: document.text,
    at,
  };
}
