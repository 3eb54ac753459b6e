import { type DataObject, objectList, objectOr } from '../../base/data';
import { configOfEntry } from '../../project/entryParts';
import { isWatched } from '../../project/freshness';
import type { UniqueId } from '../../project/manifest';
import type { PropertyEntry, PropertySection } from '../../project/properties';
import { readExposure } from '../../project/resources/exposures';
import { readGenericTests, type TestTarget } from '../../project/resources/genericTests';
import { uniqueId } from '../../project/resources/ids';
import { readMetric } from '../../project/resources/semantic/metrics';
import { readSavedQuery } from '../../project/resources/semantic/savedQueries';
import { createdMetrics, readSemanticModel } from '../../project/resources/semantic/semanticModels';
import { readSource } from '../../project/resources/sources';
import { hasVersions, type ModelVersion, versionText } from '../../project/resources/versions';
import { Late } from '../../python/modules/lateModule';
import { projectConfigFor, writtenConfigFor } from './configResolver';
import { parseGenericTest } from './nodes/parseGenericTest';
import { parseYamlSnapshot } from './nodes/parseSnapshots';
import { addNode, type Parser } from './parser';
import { nodesOfUnitTest, parseUnitTest } from './parseUnitTest';
import { nameRelation } from './relationNames';
import { reportArguments } from './reportArguments';
import { parseUnit } from './units';

/** The lists of properties files whose entries may have tests, and the type of what they describe. */
const TESTED = [
  ['models', 'model'],
  ['seeds', 'seed'],
  ['snapshots', 'snapshot'],
  ['analyses', 'analysis'],
] as const;

type Tested = (typeof TESTED)[number];

const PATCHING = new Late(() => import('./sourcePatches').then((file) => file.patchSources));

/** Parses what properties files define themselves, and the tests that they hang on other resources. */
export function parseEntries(parser: Parser): void {
  const { properties } = parser;
  eachEntry(parser, 'snapshots', 'snapshot', () => [], parseYamlSnapshot);
  for (const tested of TESTED) {
    const facts = (entry: PropertyEntry) => testedNodes(parser, tested, entry);
    eachEntry(parser, tested[0], 'tests', facts, (_, entry) =>
      parseAttachedTests(parser, tested, entry),
    );
  }
  eachEntry(parser, 'sources', 'source', () => [], parseSourceEntry, sourceEntries(parser));
  eachEntry(
    parser,
    'exposures',
    'exposure',
    () => [],
    (_, entry) => addNode(parser, readExposure(entry, contextOf(parser, entry, 'exposure'))),
  );
  parseSemantics(parser);
  const tested = (entry: PropertyEntry) => nodesOfUnitTest(parser, entry);
  eachEntry(parser, 'unit_tests', 'unit test', tested, (_, entry) =>
    parseUnitTest(parser, entry, contextOf(parser, entry, 'unit_test')),
  );
  for (const entry of properties.in('macros')) describeMacro(parser, entry);
}

/** The sources, with what entries of other packages say in their place. */
function sourceEntries({ properties, problems }: Parser): readonly PropertyEntry[] {
  const entries = properties.in('sources');
  return entries.some(({ data }) => 'overrides' in data)
    ? PATCHING.now(entries, problems)
    : entries;
}

/** Parses each entry of a section as a unit that is made of the entry and of `facts`. */
function eachEntry(
  parser: Parser,
  section: PropertySection,
  step: string,
  facts: (entry: PropertyEntry) => readonly unknown[],
  parse: (parser: Parser, entry: PropertyEntry) => void,
  entries = parser.properties.in(section),
): void {
  for (const [at, entry] of entries.entries()) {
    const key = `${step} ${section} ${at}`;
    parseUnit(parser, key, [entry, ...facts(entry)], () => parse(parser, entry));
  }
}

/** The nodes on which an entry's tests hang, also those that are off: they take over the group. */
function testedNodes(parser: Parser, [, type]: Tested, entry: PropertyEntry): unknown[] {
  const versions = type === 'model' && hasVersions(entry) ? parser.versions.of(entry) : [];
  const ids = [...describedIds(type, entry), ...versions.map(idOfVersion)];
  return ids.map((id) => parser.nodes.get(id) ?? parser.disabled.get(id)?.[0]);
}

/** What an entry's tests may hang on: whatever its name refers to, a seed described as a model too. */
function describedIds(type: Tested[1], { packageName, name }: PropertyEntry): UniqueId[] {
  const types = new Set([type, 'model', 'seed', 'snapshot'] as const);
  return [...types].map((one) => uniqueId(one, packageName, name));
}

function contextOf(
  parser: Parser,
  entry: PropertyEntry,
  type: 'exposure' | 'source' | 'unit_test' | 'metric' | 'semantic_model' | 'saved_query',
) {
  const { project } = parser.session;
  return {
    target: project.target,
    createdAt: parser.createdAt,
    problems: parser.problems,
    projectQuoting: project.config.quoting,
    nestsArguments: nestsArguments(parser),
    projectConfig: (fqn: readonly string[]) =>
      projectConfigFor(project, { type, packageName: entry.packageName, fqn }),
    writtenConfig: (fqn: readonly string[]) =>
      writtenConfigFor(project, { type, packageName: entry.packageName, fqn }),
    descriptionOf: parser.describer(entry),
  };
}

/** The semantic layer: metrics also come from the measures of semantic models. */
function parseSemantics(parser: Parser): void {
  const nothing = () => [];
  eachEntry(parser, 'semantic_models', 'semantic model', nothing, (_, entry) => {
    const model = readSemanticModel(entry, contextOf(parser, entry, 'semantic_model'));
    addNode(parser, model);
    const context = contextOf(parser, entry, 'metric');
    for (const data of createdMetrics(entry, model))
      addNode(parser, readMetric(entry, context, data));
  });
  eachEntry(parser, 'metrics', 'metric', nothing, (_, entry) =>
    addNode(parser, readMetric(entry, contextOf(parser, entry, 'metric'))),
  );
  eachEntry(parser, 'saved_queries', 'saved query', nothing, (_, entry) => {
    const nameExport = (name: string, config: DataObject): DataObject => ({
      ...nameRelation(parser, { name, config }, config, entry.at(['exports'])),
    });
    const context = contextOf(parser, entry, 'saved_query');
    addNode(parser, readSavedQuery(entry, context, nameExport));
  });
}

function parseAttachedTests(parser: Parser, [section, type]: Tested, entry: PropertyEntry): void {
  const fileKey = `${section}.${entry.name}`;
  if (type === 'model' && hasVersions(entry)) {
    for (const version of parser.versions.of(entry))
      attachTests(parser, version.entry, [idOfVersion(version)], versionTarget(version, fileKey));
    return;
  }
  attachTests(parser, entry, describedIds(type, entry), {
    fileKey,
    label: entry.name,
    call: `ref('${entry.name}')`,
    isSource: false,
  });
}

function attachTests(
  parser: Parser,
  entry: PropertyEntry,
  ids: readonly UniqueId[],
  target: TestTarget,
): void {
  const attached = [parser.nodes, parser.disabled].flatMap((known) =>
    ids.filter((id) => known.has(id)),
  )[0];
  const part = { entry, data: entry.data, path: [], nestsArguments: nestsArguments(parser) };
  for (const test of readGenericTests(part, target, parser.problems))
    parseGenericTest(parser, test, attached ?? null, entry);
}

/** Whether `arguments:` of a test holds its arguments: dbt's present rule, unless the project's flags turn it off. */
function nestsArguments({ session }: Parser): boolean {
  return session.project.config.flags.require_generic_test_arguments_property !== false;
}

function versionTarget({ name, label, v }: ModelVersion, fileKey: string): TestTarget {
  const call = `ref('${name}', version='${versionText(v)}')`;
  return { fileKey, label: `${name}_${label}`, call, isSource: false, version: v };
}

function idOfVersion({ entry, name, label }: ModelVersion): UniqueId {
  return uniqueId('model', entry.packageName, name, label);
}

function parseSourceEntry(parser: Parser, entry: PropertyEntry): void {
  const { nodes, tests } = readSource(entry, contextOf(parser, entry, 'source'));
  for (const node of nodes) {
    addNode(parser, node);
    if (isWatched(node) && node.loaded_at_field === null && node.loaded_at_query === null)
      parser.session.voice.tell(
        `The configured adapter does not support metadata-based freshness. A loaded_at_field must be specified for source '${node.source_name}.${node.name}'.`,
        'log',
      );
  }
  for (const test of tests) parseGenericTest(parser, test, null, entry);
}

/** Puts what a properties entry says of a macro into its place in the manifest. */
function describeMacro(parser: Parser, entry: PropertyEntry): void {
  const macro = parser.macroEntries.get(uniqueId('macro', entry.packageName, entry.name));
  if (!macro) {
    parser.problems.report('macro-patch-unused', { name: entry.name }, entry.at(['name']));
    return;
  }
  const { data } = entry;
  const defined = parser.session.macros.inPackage(entry.packageName, entry.name);
  if (defined) reportArguments(parser, entry, defined);
  const config = configOfEntry(data);
  const descriptionOf = parser.describer(entry);
  macro.description = descriptionOf(data, {});
  macro.meta = { ...objectOr(data.meta), ...objectOr(config.meta) };
  macro.docs = { ...macro.docs, ...objectOr(config.docs) };
  macro.patch_path = `${entry.packageName}://${entry.path}`;
  const described = objectList(data.arguments).map((argument) => ({
    name: argument.name ?? null,
    type: argument.type ?? null,
    description: descriptionOf(argument, {}),
  }));
  if (described.length > 0) macro.arguments = described;
}
