import { type DataObject, objectList, objectOr, textOr } from '../../base/data';
import type { ModelNode } from '../../project/manifest';
import type { PropertyEntry } from '../../project/properties';
import { stemOf, uniqueId } from '../../project/resources/ids';
import { parseReference } from '../../project/resources/referenceText';
import type { RowFiles } from '../../project/resources/unitTestRows';
import { choiceOfVersions, isUnitTestOff, readUnitTest } from '../../project/resources/unitTests';
import { keepsVersion } from '../../project/resources/versions';
import { valueOfData } from '../../python/data';
import { isTrue } from '../../python/truth';
import { addNode, type Parser } from './parser';

/** Parses a unit test: once for its model, or once for each version of it that the test keeps to. */
export function parseUnitTest(
  parser: Parser,
  entry: PropertyEntry,
  context: Omit<Parameters<typeof readUnitTest>[1], 'tested' | 'rowFiles'>,
): void {
  const name = textOr(entry.data.model, '');
  const choice = choiceOfVersions(entry.data);
  if (choice?.include && choice.exclude) {
    parser.problems.report('unit-test-versions', {}, entry.at(['versions']));
    return;
  }
  const found = testedModels(parser, entry, name);
  const rowFiles = rowFilesOf(parser);
  if (found.length === 0) {
    const isOff = isUnitTestOff(entry, context.projectConfig);
    if (isOff || isDisabled(parser, entry.packageName, name)) {
      addNode(parser, readUnitTest(entry, { ...context, tested: null, rowFiles }));
      return;
    }
    const params = { name: entry.name, model: name, packageName: entry.packageName };
    parser.problems.report('unit-test-model-missing', params, entry.at(['model']));
    return;
  }
  const kept = keptVersions(entry, found);
  for (const tested of kept) {
    const test = readUnitTest(entry, { ...context, tested, rowFiles });
    addNode(parser, test);
    if (test.config.enabled === false) return;
    reportIncremental(parser, entry, tested);
  }
  if (kept.length > 0) return;
  const params = { name: entry.name, model: name, hasVersions: hasVersion(found) };
  parser.problems.report('unit-test-version-missing', params, entry.at(['versions']));
}

/** A model that asks `is_incremental()` must be told, since a unit test knows of no earlier run, and what that had left. */
function reportIncremental({ problems }: Parser, entry: PropertyEntry, model: ModelNode): void {
  if (!model.depends_on.macros.includes('macro.dbt.is_incremental')) return;
  const { macros } = objectOr(entry.data.overrides);
  const { is_incremental: isIncremental } = objectOr(macros);
  const params = { name: entry.name, model: model.name };
  if (typeof isIncremental !== 'boolean')
    problems.report('unit-test-incremental', params, entry.at(['name']));
  else if (isIncremental && !objectList(entry.data.given).some(({ input }) => input === 'this'))
    problems.report('unit-test-this', params, entry.at(['name']));
}

/** The nodes that a unit test is made of, enabled or not, and the texts of the seeds. */
export function nodesOfUnitTest(parser: Parser, { packageName, data }: PropertyEntry): unknown[] {
  const packages = [packageName, parser.session.project.config.name];
  const ids = packages.flatMap((one) => idsOfModel(parser, one, textOr(data.model, '')));
  const nodes = ids.flatMap((id) => [parser.nodes.get(id), ...(parser.disabled.get(id) ?? [])]);
  const texts = objectList(data.given).map(({ input }) => seedText(parser, textOr(input, '')));
  return [...nodes, ...texts];
}

function rowFilesOf(parser: Parser): RowFiles {
  const fixtures = parser.session.project.packages.flatMap(({ files }) =>
    files.flatMap(({ kind, path }) => (kind === 'fixture' ? [stemOf(path)] : [])),
  );
  return {
    hasFixture: (name) => fixtures.includes(stemOf(name)),
    seedText: (input) => seedText(parser, input),
  };
}

function seedText({ session }: Parser, input: string): string | undefined {
  const reference = parseReference(input);
  if (reference?.kind !== 'ref') return undefined;
  const files = session.project.packages.flatMap((sources) => sources.files);
  const { name } = reference.target;
  return files.find(({ kind, path }) => kind === 'seed' && stemOf(path) === name)?.rows;
}

function keptVersions(entry: PropertyEntry, found: readonly ModelNode[]): readonly ModelNode[] {
  const choice = choiceOfVersions(entry.data);
  if (!hasVersion(found)) return namesVersions(choice) ? [] : found;
  return found.filter(({ version }) => keepsVersion(choice, version));
}

/** Whether a choice names any: `versions: {}` and empty lists do not. */
function namesVersions(choice: DataObject | null): boolean {
  return Object.values(choice ?? {}).some((data) => isTrue(valueOfData(data)));
}

function hasVersion(models: readonly ModelNode[]): boolean {
  return models.some(({ version }) => version !== null);
}

/** The model that the unit test names, or all of its versions: of its own package, else of the project. */
function testedModels(parser: Parser, { packageName }: PropertyEntry, name: string): ModelNode[] {
  const packages = [packageName, parser.session.project.config.name];
  const found = packages.map((one) => enabledModels(parser, one, name));
  return found.find(({ length }) => length > 0) ?? [];
}

function enabledModels(parser: Parser, packageName: string, name: string): ModelNode[] {
  return idsOfModel(parser, packageName, name).flatMap((id) => {
    const node = parser.nodes.get(id);
    return node?.resource_type === 'model' ? [node] : [];
  });
}

function isDisabled(parser: Parser, packageName: string, name: string): boolean {
  return idsOfModel(parser, packageName, name).some((id) => parser.disabled.has(id));
}

function idsOfModel({ versions }: Parser, packageName: string, name: string): string[] {
  const labels = versions.of({ packageName, name }).map(({ label }) => label);
  const id = uniqueId('model', packageName, name);
  return labels.length === 0 ? [id] : labels.map((label) => `${id}.${label}`);
}
