import { sha256Hex } from '../../base/checksum';
import { type DataObject, objectList, objectOr, textList, textOr } from '../../base/data';
import { locate, type Span } from '../../base/span';
import type {
  AnalysisNode,
  Checksum,
  CompilableNode,
  ManifestNode,
  ModelNode,
  OperationNode,
  SeedNode,
  SnapshotNode,
  TestNode,
} from '../../project/manifest';
import { joinPath } from '../../project/packages';
import { configOfEntry, type PropertyEntry, type PropertySection } from '../../project/properties';
import { relationText } from '../../project/relationName';
import { constraintOf, readColumns } from '../../project/resources/columns';
import { fqnOf, stemOf, uniqueId } from '../../project/resources/ids';
import type { PackageSources, SourceFile } from '../../project/sourceFiles';
import { type Captured, captureText } from './capture';
import { resolveConfig } from './configResolver';
import type { Parser } from './parser';
import { nameRelation } from './relationNames';

type SqlType = 'model' | 'analysis' | 'test' | 'snapshot' | 'seed' | 'operation';

/** What is known of a compilable resource before its Jinja is asked. */
export interface Draft {
  readonly type: SqlType;
  readonly name: string;
  readonly packageName: string;
  readonly path: string;
  readonly originalPath: string;
  readonly uniqueId: string;
  readonly fqn: readonly string[];
  readonly rawCode: string;
  readonly checksum: Checksum;
  readonly at: Span;
  readonly entry: PropertyEntry | undefined;
}

/** The parts that all compilable nodes share, from a draft and what its Jinja said. */
export function finishNode(parser: Parser, draft: Draft, captured: Captured) {
  const { entry } = draft;
  const data = entry?.data ?? {};
  const { project } = parser.session;
  const { config, unrendered } = resolveConfig(
    project,
    draft,
    configOfEntry(data),
    captured.config,
  );
  const known = {
    name: draft.name,
    resource_type: draft.type,
    package_name: draft.packageName,
    path: draft.path,
    original_file_path: draft.originalPath,
    unique_id: draft.uniqueId,
    fqn: [...draft.fqn],
    tags: textList(config.tags),
    meta: objectOr(config.meta),
    config,
    version: null,
  };
  const names = nameRelation(parser, known, config, draft.at);
  const renderText = (text: string) => (entry ? parser.renderDescription(text, entry) : text);
  const isEphemeral = config.materialized === 'ephemeral';
  return {
    ...names,
    ...known,
    fqn: draft.fqn,
    checksum: draft.checksum,
    description: renderText(textOr(data.description, '')),
    columns: readColumns(data, renderText),
    docs: objectOr(config.docs),
    patch_path: entry ? `${entry.packageName}://${entry.path}` : null,
    unrendered_config: unrendered,
    created_at: parser.createdAt,
    relation_name: isEphemeral
      ? null
      : relationText({ database: names.database, schema: names.schema, identifier: names.alias }),
    raw_code: draft.rawCode,
    language: 'sql' as const,
    refs: captured.refs,
    sources: captured.sources,
    depends_on: { macros: [], nodes: [] },
    constraints: objectList(data.constraints).map(constraintOf),
    at: draft.at,
  };
}

/** Puts a node where it belongs: among the nodes, or among the disabled ones. A second node of that id is a problem. */
export function addNode(parser: Parser, node: ManifestNode): void {
  const id = node.unique_id;
  if (node.config.enabled === false) {
    parser.disabled.set(id, [...(parser.disabled.get(id) ?? []), node]);
    return;
  }
  const known = parser.nodes.get(id);
  if (known) {
    const paths = [known.original_file_path, node.original_file_path];
    parser.problems.report(
      'name-twice',
      { kind: node.resource_type, name: node.name, paths },
      node.at,
    );
    return;
  }
  parser.nodes.set(id, node);
}

const SECTION: Readonly<Record<'model' | 'analysis' | 'seed' | 'snapshot', PropertySection>> = {
  model: 'models',
  analysis: 'analyses',
  seed: 'seeds',
  snapshot: 'snapshots',
};

/** Parses the files of a package that are nodes themselves: models, analyses, singular tests. */
export function parseSqlFile(
  parser: Parser,
  sources: PackageSources,
  file: SourceFile,
  type: 'model' | 'analysis' | 'test',
): void {
  const packageName = sources.config.name;
  const name = stemOf(file.path);
  const { rawCode, at } = codeOf(file.text, joinPath(sources.root, file.path));
  const path = type === 'analysis' ? `analysis/${file.relativePath}` : file.relativePath;
  const entry =
    type === 'test'
      ? parser.properties.find('data_tests', packageName, name)
      : parser.properties.find(SECTION[type], packageName, name);
  const draft: Draft = {
    type,
    name,
    packageName,
    path,
    originalPath: file.path,
    uniqueId: uniqueId(type, packageName, name),
    fqn: fqnOf(packageName, path, name),
    rawCode,
    checksum: checksumOf(rawCode),
    at,
    entry,
  };
  const captured = captureDraft(parser, draft);
  if (!captured) return;
  const node = finishNode(parser, draft, captured);
  if (type === 'test') {
    const test: TestNode = {
      ...node,
      resource_type: 'test',
      test_metadata: null,
      column_name: null,
      file_key_name: null,
      attached_node: null,
      relation_name: storedName(node),
    };
    addNode(parser, test);
  } else if (type === 'model')
    addNode(parser, { ...node, resource_type: 'model' } satisfies ModelNode);
  else
    addNode(parser, {
      ...node,
      resource_type: 'analysis',
      relation_name: null,
    } satisfies AnalysisNode);
}

/** Renders a draft's code in the parse phase. */
export function captureDraft(parser: Parser, draft: Draft): Captured | undefined {
  const parsed = {
    name: draft.name,
    packageName: draft.packageName,
    uniqueId: draft.uniqueId,
    file: draft.at.file,
    model: modelOf(draft),
  };
  return captureText(parser, parsed, draft.rawCode, draft.at);
}

/** What `model` holds while a node is parsed. */
export function modelOf(draft: Draft): DataObject {
  return {
    name: draft.name,
    resource_type: draft.type,
    package_name: draft.packageName,
    path: draft.path,
    original_file_path: draft.originalPath,
    unique_id: draft.uniqueId,
    fqn: [...draft.fqn],
    raw_code: draft.rawCode,
    language: 'sql',
  };
}

/** A test has a relation only where it stores its failures. */
export function storedName(node: Pick<CompilableNode, 'config' | 'relation_name'>): string | null {
  return node.config.store_failures === true ? node.relation_name : null;
}

/** Parses a seed's file: it has no Jinja, only configs. */
export function parseSeed(parser: Parser, sources: PackageSources, file: SourceFile): void {
  const packageName = sources.config.name;
  const name = stemOf(file.path);
  const draft: Draft = {
    type: 'seed',
    name,
    packageName,
    path: file.relativePath,
    originalPath: file.path,
    uniqueId: uniqueId('seed', packageName, name),
    fqn: fqnOf(packageName, file.relativePath, name),
    rawCode: '',
    checksum: file.checksum ?? checksumOf(file.text),
    at: { file: joinPath(sources.root, file.path), line: 1, column: 1 },
    entry: parser.properties.find('seeds', packageName, name),
  };
  const node = finishNode(parser, draft, { config: {}, refs: [], sources: [] });
  addNode(parser, { ...node, resource_type: 'seed', root_path: sources.root } satisfies SeedNode);
}

/** One snapshot, from a block in a .sql file or from a properties entry with `relation:`. */
export function parseSnapshot(
  parser: Parser,
  packageName: string,
  snapshot: {
    readonly name: string;
    readonly code: string;
    readonly path: string;
    readonly originalPath: string;
    readonly fqn: readonly string[];
    readonly at: Span;
  },
): void {
  const rawCode = snapshot.code.trim();
  const draft: Draft = {
    type: 'snapshot',
    name: snapshot.name,
    packageName,
    path: snapshot.path,
    originalPath: snapshot.originalPath,
    uniqueId: uniqueId('snapshot', packageName, snapshot.name),
    fqn: snapshot.fqn,
    rawCode,
    checksum: checksumOf(rawCode),
    at: snapshot.at,
    entry: parser.properties.find('snapshots', packageName, snapshot.name),
  };
  const captured = captureDraft(parser, draft);
  if (!captured) return;
  const node = finishNode(parser, draft, captured);
  const { target_schema: schema, target_database: database } = node.config;
  const place = {
    database: textOr(database, node.database),
    schema: textOr(schema, node.schema),
  };
  const relation_name = relationText({ ...place, identifier: node.alias });
  addNode(parser, {
    ...node,
    ...place,
    resource_type: 'snapshot',
    relation_name,
  } satisfies SnapshotNode);
}

/** A hook of on-run-start or on-run-end. */
export function parseOperation(
  parser: Parser,
  sources: PackageSources,
  event: 'on-run-start' | 'on-run-end',
  rawCode: string,
  index: number,
): void {
  const packageName = sources.config.name;
  const name = `${packageName}-${event}-${index}`;
  const at = sources.config.document.at([event, index]);
  const draft: Draft = {
    type: 'operation',
    name,
    packageName,
    path: `hooks/${name}.sql`,
    originalPath: './dbt_project.yml',
    uniqueId: uniqueId('operation', packageName, name),
    fqn: [packageName, 'hooks', name],
    rawCode,
    checksum: checksumOf(rawCode),
    at,
    entry: undefined,
  };
  const captured = captureDraft(parser, draft);
  if (!captured) return;
  const node = finishNode(parser, draft, captured);
  const tags = [event, ...node.tags];
  addNode(parser, {
    ...node,
    tags,
    resource_type: 'operation',
    relation_name: null,
    index: index + 1,
  } satisfies OperationNode);
}

/** The code without blanks around it, and where it begins. */
function codeOf(text: string, file: string): { rawCode: string; at: Span } {
  const rawCode = text.trim();
  return { rawCode, at: { file, ...locate(text, text.indexOf(rawCode)) } };
}

function checksumOf(text: string): Checksum {
  return { name: 'sha256', checksum: sha256Hex(text) };
}
