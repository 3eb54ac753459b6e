import { type Data, objectList, objectOr, textOr } from '../../base/data';
import { configOfEntry } from '../../project/entryParts';
import type { PropertyEntry } from '../../project/properties';
import { readExposure } from '../../project/resources/exposures';
import { readGenericTests, type TestTarget } from '../../project/resources/genericTests';
import { uniqueId } from '../../project/resources/ids';
import { readSource } from '../../project/resources/sources';
import { readUnitTest } from '../../project/resources/unitTests';
import { projectConfigFor, writtenConfigFor } from './configResolver';
import { parseGenericTest } from './nodes/parseGenericTest';
import { parseYamlSnapshot } from './nodes/parseSnapshots';
import { addNode, type Parser } from './parser';

/** The lists of properties files whose entries may have tests, and the type of what they describe. */
const TESTED = [
  ['models', 'model'],
  ['seeds', 'seed'],
  ['snapshots', 'snapshot'],
  ['analyses', 'analysis'],
] as const;

type Tested = (typeof TESTED)[number];

/** Parses what properties files define themselves, and the tests that they hang on other resources. */
export function parseEntries(parser: Parser): void {
  const { properties } = parser;
  for (const entry of properties.in('snapshots')) parseYamlSnapshot(parser, entry);
  for (const tested of TESTED) {
    for (const entry of properties.in(tested[0])) parseAttachedTests(parser, tested, entry);
  }
  for (const entry of properties.in('sources')) parseSourceEntry(parser, entry);
  for (const entry of properties.in('exposures')) {
    addNode(parser, readExposure(entry, contextOf(parser, entry, 'exposure')));
  }
  for (const entry of properties.in('unit_tests')) parseUnitTest(parser, entry);
  for (const entry of properties.in('macros')) describeMacro(parser, entry);
}

function contextOf(
  parser: Parser,
  entry: PropertyEntry,
  type: 'exposure' | 'source' | 'unit_test',
) {
  const { project } = parser.session;
  return {
    target: project.target,
    createdAt: parser.createdAt,
    problems: parser.problems,
    projectConfig: (fqn: readonly string[]) =>
      projectConfigFor(project, { type, packageName: entry.packageName, fqn }),
    writtenConfig: (fqn: readonly string[]) =>
      writtenConfigFor(project, { type, packageName: entry.packageName, fqn }),
    renderText: (text: string, blocks: string[] = []) =>
      parser.renderDescription(text, entry, blocks),
  };
}

function parseAttachedTests(parser: Parser, [section, type]: Tested, entry: PropertyEntry): void {
  const id = uniqueId(type, entry.packageName, entry.name);
  if (!parser.nodes.has(id)) return;
  const target: TestTarget = {
    fileKey: `${section}.${entry.name}`,
    label: entry.name,
    call: `ref('${entry.name}')`,
    isSource: false,
  };
  for (const test of readGenericTests(
    { entry, data: entry.data, path: [] },
    target,
    parser.problems,
  ))
    parseGenericTest(parser, test, id, entry);
}

function parseSourceEntry(parser: Parser, entry: PropertyEntry): void {
  const { nodes, tests } = readSource(entry, contextOf(parser, entry, 'source'));
  for (const node of nodes) addNode(parser, node);
  for (const test of tests) parseGenericTest(parser, test, null, entry);
}

/** Puts what a properties entry says of a macro into its place in the manifest. */
function describeMacro(parser: Parser, entry: PropertyEntry): void {
  const macro = parser.macroEntries.get(uniqueId('macro', entry.packageName, entry.name));
  if (!macro) return;
  const { data } = entry;
  const config = configOfEntry(data);
  const render = (text: Data | undefined) => parser.renderDescription(textOr(text, ''), entry, []);
  macro.description = render(data.description);
  macro.meta = objectOr(config.meta);
  macro.docs = { ...macro.docs, ...objectOr(config.docs) };
  macro.patch_path = `${entry.packageName}://${entry.path}`;
  macro.arguments = objectList(data.arguments).map(({ name, type, description }) => ({
    name: name ?? null,
    type: type ?? null,
    description: render(description),
  }));
}

function parseUnitTest(parser: Parser, entry: PropertyEntry): void {
  const model = textOr(entry.data.model, '');
  const found = [entry.packageName, parser.session.project.config.name]
    .map((packageName) => parser.nodes.get(uniqueId('model', packageName, model)))
    .find(Boolean);
  if (found) {
    const schema = 'schema' in found ? found.schema : '';
    const context = contextOf(parser, entry, 'unit_test');
    addNode(parser, readUnitTest(entry, { ...context, modelId: found.unique_id, schema }));
  } else if (!parser.disabled.has(uniqueId('model', entry.packageName, model))) {
    const params = { name: entry.name, model };
    parser.problems.report('unit-test-model-missing', params, entry.at(['model']));
  }
}
