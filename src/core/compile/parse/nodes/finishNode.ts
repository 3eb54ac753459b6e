import { type DataObject, objectList, objectOr, textOr, textOrNull } from '../../../base/data';
import { configOfNode } from '../../../project/entryParts';
import type { Project } from '../../../project/loadProject';
import type { CompilableNode } from '../../../project/manifest';
import { readQuoting, relationText } from '../../../project/relationName';
import { constraintOf, readColumns } from '../../../project/resources/columns';
import { foreignKeyInputs } from '../../../project/resources/foreignKeys';
import { type Captured, captureText } from '../capture';
import { type ResolvedConfig, resolveConfig } from '../configResolver';
import type { Parser } from '../parser';
import { nameRelation, type RelationNames } from '../relationNames';
import { type Draft, identityOf, parsedNodeOf } from './draft';

/** The parts that all compilable nodes share, from a draft and what its Jinja said; its type is the caller's to add. */
export function finishNode(parser: Parser, draft: Draft, captured: Captured) {
  const { entry } = draft;
  const { project } = parser.session;
  const data = entry?.data ?? {};
  const resolved = configure(project, draft, captured);
  const { config, unrendered, naming } = resolved;
  const known = knownBefore(draft, resolved);
  const names = nameRelation(parser, known, naming, draft.at);
  const hooks = captureHooks(parser, draft, config);
  const docBlocks: string[] = [];
  // dbt leaves the docs blocks of functions as they are.
  const descriptionOf = entry && draft.type !== 'function' ? parser.describer(entry) : asWritten;
  const columns = readColumns(data, config, descriptionOf);
  const constraints = objectList(data.constraints).map((one) =>
    constraintOf({ columns: [], ...one }),
  );
  const inputs = inputsOf(captured, hooks, foreignKeyInputs(columns, constraints));
  // Each field by its name, and what a type adds is assigned: V8 gives objects that are spread together shapes of their own,
  // so that all that looks at thousands of nodes takes twice as long.
  return {
    database: names.database,
    schema: names.schema,
    alias: names.alias,
    name: known.name,
    resource_type: known.resource_type,
    package_name: known.package_name,
    path: known.path,
    original_file_path: known.original_file_path,
    unique_id: known.unique_id,
    tags: known.tags,
    meta: known.meta,
    config,
    group: known.group,
    version: known.version,
    fqn: draft.fqn,
    checksum: draft.checksum,
    description: descriptionOf(data, config, docBlocks),
    columns,
    docs: objectOr(config.docs),
    doc_blocks: docBlocks,
    patch_path: entry ? `${entry.packageName}://${entry.path}` : null,
    unrendered_config: unrendered,
    created_at: parser.createdAt,
    relation_name: relationNameOf(project, config, names),
    raw_code: draft.rawCode,
    language: draft.language ?? ('sql' as const),
    refs: inputs.refs,
    sources: inputs.sources,
    functions: inputs.functions,
    depends_on: { macros: inputs.macros, nodes: [] },
    constraints,
    at: draft.at,
  };
}

function asWritten({ description }: DataObject): string {
  return textOr(description, '');
}

/** What is known of a node before it has a name in the database: the macros that name it see that. */
function knownBefore(draft: Draft, { config, tags }: ResolvedConfig) {
  return {
    ...identityOf(draft),
    tags: [...(draft.tags ?? []), ...tags],
    meta: objectOr(config.meta),
    config,
    group: textOrNull(config.group),
    version: draft.version?.v ?? null,
  };
}

function relationNameOf({ config }: Project, { materialized }: DataObject, names: RelationNames) {
  const { database, schema, alias: identifier } = names;
  if (materialized === 'ephemeral') return null;
  return relationText({ database, schema, identifier }, readQuoting(config.quoting));
}

/** What a node reads: by its own Jinja, that of its hooks, and its foreign keys. */
function inputsOf(
  captured: Captured,
  hooks: readonly Captured[],
  keys: ReturnType<typeof foreignKeyInputs>,
) {
  return {
    refs: [...captured.refs, ...hooks.flatMap(({ refs }) => refs), ...keys.refs],
    sources: [...captured.sources, ...hooks.flatMap(({ sources }) => sources), ...keys.sources],
    functions: [...captured.functions, ...hooks.flatMap(({ functions }) => functions)],
    macros: [...new Set([captured, ...hooks].flatMap(({ macros }) => [...macros]))],
  };
}

function configure(project: Project, draft: Draft, captured: Captured): ResolvedConfig {
  const { entry, type, language } = draft;
  const own = configOfNode(entry?.data ?? {});
  // For dbt a node whose configs another package's properties set is configured as one of that package.
  const isForeign = entry !== undefined && Object.keys(own).length > 0;
  return resolveConfig(
    project,
    isForeign ? { ...draft, packageName: entry.packageName } : draft,
    language === 'python' && type === 'model' ? { materialized: 'table', ...own } : own,
    captured.config,
    captured.written,
  );
}

/** What the Jinja of a node's hooks asks for: they run with the node, so it has to wait for their inputs too. */
function captureHooks(parser: Parser, draft: Draft, config: DataObject): Captured[] {
  const hooks = [config['pre-hook'], config['post-hook']].flatMap(objectList);
  const texts = hooks.map(({ sql }) => textOr(sql, ''));
  return texts.flatMap(
    (sql) => captureText(parser, parsedNodeOf(parser, draft), sql, draft.at) ?? [],
  );
}

/** The relation of a test: it has one only where it stores its failures. */
export function storedName(
  { session }: Parser,
  node: Pick<CompilableNode, 'config' | 'relation_name'>,
): string | null {
  const stores = node.config.store_failures === true || session.invocation.flags.storeFailures;
  return stores ? node.relation_name : null;
}
