import { type Problem, ProblemLog } from '../../base/problems/problem';
import type { Span } from '../../base/span';
import { makeReferenceIndex } from '../../graph/references';
import { collectDefinitions } from '../../jinja/definitions';
import { createEnvironment } from '../../jinja/environment';
import type { Project } from '../../project/loadProject';
import { type Manifest, materializationOf } from '../../project/manifest';
import { joinPath } from '../../project/packages';
import { type PropertyEntry, type PropertySection, readProperties } from '../../project/properties';
import {
  makeVarFunction,
  makeYamlRenderer,
  makeYamlScope,
  type YamlRenderer,
} from '../../project/rendering';
import { readExposure } from '../../project/resources/exposures';
import { readGenericTests, type TestTarget } from '../../project/resources/genericTests';
import { fqnOf, stemOf, uniqueId } from '../../project/resources/ids';
import { parseReference } from '../../project/resources/referenceText';
import { readSource } from '../../project/resources/sources';
import { readUnitTest } from '../../project/resources/unitTests';
import type { PackageSources, SourceFile } from '../../project/sourceFiles';
import { ParseAdapter } from '../adapter/parseAdapter';
import { lazyNames, makeNodeScope, type NodeScope } from '../context/nodeScope';
import { makeStaticNames } from '../context/staticNames';
import { variablesFor } from '../context/variables';
import type { Invocation, ParsedSession, Session } from '../session';
import { guardTemplate } from './capture';
import { collectMacros } from './collectMacros';
import { projectConfigFor } from './configResolver';
import { makeDescriptionRenderer } from './descriptions';
import { type Parser, PropertyIndex } from './parser';
import { addNode, parseOperation, parseSeed, parseSnapshot, parseSqlFile } from './sqlNodes';
import { parseGenericTest } from './testNodes';

/**
 * Parses every resource of a project: macros and docs, properties, then each file's Jinja with `execute` false, to
 * learn its configs, refs and sources. Whatever is wrong is a problem, and the rest of the project is parsed all the same.
 */
export function parseProject(
  project: Project,
  invocation: Invocation,
  onMessage: (text: string) => void = () => undefined,
): { session: ParsedSession; problems: readonly Problem[] } {
  const problems = new ProblemLog();
  const parseEnvironment = createEnvironment({ undefined: 'parse' });
  const { macros, macroEntries, docs } = collectMacros(project, parseEnvironment, problems);
  const session: Session = {
    invocation,
    project,
    macros,
    parseEnvironment,
    runEnvironment: createEnvironment({ undefined: 'parse' }),
    onMessage,
  };
  const parser = makeParser(session, docs, problems);
  for (const sources of project.packages) parsePackage(parser, sources);
  parseEntries(parser);
  reportUnused(parser);
  reportRelationsTwice(parser);
  const manifest: Manifest = {
    projectName: project.config.name,
    nodes: parser.nodes,
    disabled: parser.disabled,
    macros: macroEntries,
    docs,
  };
  const references = makeReferenceIndex(manifest);
  return { session: { ...session, manifest, references }, problems: problems.list };
}

function makeParser(session: Session, docs: Parser['docs'], problems: ProblemLog): Parser {
  const { project, invocation, macros, parseEnvironment } = session;
  const staticNames = makeStaticNames(session);
  const renderers = new Map<string, YamlRenderer>();
  const rendererFor = (packageName: string): YamlRenderer => {
    const known = renderers.get(packageName);
    if (known) return known;
    const vars = variablesFor(project, packageName, invocation.vars);
    const context = makeYamlScope({ vars, env: invocation.env, target: project.target.data });
    const varFunction = makeVarFunction((name) => vars[name], packageName);
    const renderer = makeYamlRenderer(
      {
        lookup: (name) =>
          name === 'var' ? varFunction : (context.lookup(name) ?? staticNames.get(name)),
      },
      problems,
    );
    renderers.set(packageName, renderer);
    return renderer;
  };
  const entries = project.packages.flatMap((sources) =>
    readProperties(sources, rendererFor(sources.config.name), problems),
  );
  const packageName = project.config.name;
  const projectScope: NodeScope = makeNodeScope(macros, packageName, parseEnvironment, [
    lazyNames(() => ({
      execute: () => true,
      adapter: () =>
        new ParseAdapter({ macros, packageName, bind: (macro) => projectScope.bind(macro) }),
    })),
    staticNames,
  ]);
  return {
    session,
    problems,
    staticNames,
    projectScope,
    properties: new PropertyIndex(entries, problems),
    docs,
    nodes: new Map(),
    disabled: new Map(),
    createdAt: invocation.startedAt.getTime() / 1000,
    renderDescription: makeDescriptionRenderer(docs, project.config.name, staticNames, problems),
    renderProperty: (text: string, at: Span) => rendererFor(project.config.name).render(text, at),
  };
}

function parsePackage(parser: Parser, sources: PackageSources): void {
  for (const file of sources.files) parseFile(parser, sources, file);
  const { config } = sources;
  for (const [event, hooks] of [
    ['on-run-start', config.onRunStart],
    ['on-run-end', config.onRunEnd],
  ] as const) {
    for (const [index, code] of hooks.entries())
      parseOperation(parser, sources, event, code, index);
  }
}

function parseFile(parser: Parser, sources: PackageSources, file: SourceFile): void {
  switch (file.kind) {
    case 'model':
      return parseSqlFile(parser, sources, file, 'model');
    case 'analysis':
      return parseSqlFile(parser, sources, file, 'analysis');
    case 'singular_test':
      return parseSqlFile(parser, sources, file, 'test');
    case 'seed':
      return parseSeed(parser, sources, file);
    case 'snapshot':
      return parseSnapshotFile(parser, sources, file);
    case 'macro':
    case 'generic_test':
    case 'docs':
    case 'fixture':
      return undefined;
  }
}

function parseSnapshotFile(parser: Parser, sources: PackageSources, file: SourceFile): void {
  const { parseEnvironment } = parser.session;
  const packageName = sources.config.name;
  const name = joinPath(sources.root, file.path);
  const blocks = guardTemplate(parser, { file: name, line: 1, column: 1 }, () =>
    collectDefinitions(parseEnvironment.parse(file.text, { name })),
  );
  for (const block of blocks ?? []) {
    if (block.kind !== 'snapshot') continue;
    parseSnapshot(parser, packageName, {
      name: block.name,
      code: block.body,
      path: file.relativePath,
      originalPath: file.path,
      fqn: [...fqnOf(packageName, file.relativePath, stemOf(file.path)), block.name],
      at: { ...block.span, file: name },
    });
  }
}

/** Everything that properties files define themselves, and the tests that they hang on other resources. */
function parseEntries(parser: Parser): void {
  for (const entry of parser.properties.in('snapshots')) parseYamlSnapshot(parser, entry);
  for (const section of ['models', 'seeds', 'snapshots', 'analyses'] as const) {
    for (const entry of parser.properties.in(section)) parseAttachedTests(parser, section, entry);
  }
  for (const entry of parser.properties.in('sources')) parseSourceEntry(parser, entry);
  for (const entry of parser.properties.in('exposures')) {
    addNode(parser, readExposure(entry, contextOf(parser, entry, 'exposure')));
  }
  for (const entry of parser.properties.in('unit_tests')) parseUnitTest(parser, entry);
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
    renderText: (text: string) => parser.renderDescription(text, entry),
  };
}

function parseYamlSnapshot(parser: Parser, entry: PropertyEntry): void {
  const relation = entry.data.relation;
  if (typeof relation !== 'string') return;
  const at = entry.at(['name']);
  if (parseReference(relation) === undefined) {
    parser.problems.report(
      'yaml-shape',
      { where: '"relation:" of a snapshot', expected: "ref('model') or source('source', 'table')" },
      entry.at(['relation']),
    );
    return;
  }
  const file = entry.path.split('/').at(-1) ?? '';
  const folders = entry.path.split('/').slice(1, -1);
  parseSnapshot(parser, entry.packageName, {
    name: entry.name,
    code: `select * from {{ ${relation} }}`,
    path: [...folders, file, `${entry.name}.sql`].join('/'),
    originalPath: entry.path,
    fqn: [entry.packageName, ...folders, entry.name],
    at,
  });
}

const TYPE_OF: Readonly<
  Partial<Record<PropertySection, 'model' | 'seed' | 'snapshot' | 'analysis'>>
> = {
  models: 'model',
  seeds: 'seed',
  snapshots: 'snapshot',
  analyses: 'analysis',
};

function parseAttachedTests(parser: Parser, section: PropertySection, entry: PropertyEntry): void {
  const type = TYPE_OF[section];
  if (!type) return;
  const id = uniqueId(type, entry.packageName, entry.name);
  if (!parser.nodes.has(id)) return;
  const target: TestTarget = {
    fileKey: `${section}.${entry.name}`,
    label: entry.name,
    call: `ref('${entry.name}')`,
    isSource: false,
  };
  for (const test of readGenericTests(entry, target, parser.problems))
    parseGenericTest(parser, test, id, entry);
}

function parseSourceEntry(parser: Parser, entry: PropertyEntry): void {
  const { nodes, tests } = readSource(entry, contextOf(parser, entry, 'source'));
  for (const node of nodes) addNode(parser, node);
  for (const test of tests) parseGenericTest(parser, test, null, entry);
}

function parseUnitTest(parser: Parser, entry: PropertyEntry): void {
  const model = String(entry.data.model ?? '');
  const found = [entry.packageName, parser.session.project.config.name]
    .map((packageName) => parser.nodes.get(uniqueId('model', packageName, model)))
    .find(Boolean);
  if (!found) {
    if (parser.disabled.has(uniqueId('model', entry.packageName, model))) return;
    parser.problems.report(
      'unit-test-model-missing',
      { name: entry.name, model },
      entry.at(['model']),
    );
    return;
  }
  const schema = 'schema' in found ? found.schema : '';
  addNode(
    parser,
    readUnitTest(entry, {
      ...contextOf(parser, entry, 'unit_test'),
      modelId: found.unique_id,
      schema,
    }),
  );
}

function reportUnused(parser: Parser): void {
  for (const section of ['models', 'seeds', 'analyses', 'snapshots', 'data_tests'] as const) {
    for (const entry of parser.properties.unused(section)) {
      const kind =
        section === 'analyses' ? 'analysis' : section.replace(/s$/, '').replace('_', ' ');
      parser.problems.report('patch-without-node', { kind, name: entry.name }, entry.at(['name']));
    }
  }
}

/** Two nodes that would be built in one place. */
function reportRelationsTwice(parser: Parser): void {
  const places = new Map<string, string>();
  for (const node of parser.nodes.values()) {
    const isBuilt =
      ['model', 'seed', 'snapshot'].includes(node.resource_type) &&
      materializationOf(node) !== 'ephemeral';
    if (!isBuilt || !('relation_name' in node) || node.relation_name === null) continue;
    const place = node.relation_name.toLowerCase();
    const other = places.get(place);
    if (other === undefined) places.set(place, node.unique_id);
    else
      parser.problems.report(
        'relation-twice',
        { relation: node.relation_name, nodes: [other, node.unique_id] },
        node.at,
      );
  }
}
