import type { Data, DataObject } from '../base/data';
import type { Span } from '../base/span';
import type { PackageOrder } from './packageOrder';
import type { Quoting } from './relationName';

/**
 * The resources of a project in the shape of dbt's manifest v12, with its field names, so that Jinja's `model` and
 * `graph`, the artifacts and our code speak of the same thing. https://schemas.getdbt.com/dbt/manifest/v12.json
 */
export type ResourceType =
  | 'model'
  | 'seed'
  | 'snapshot'
  | 'test'
  | 'analysis'
  | 'operation'
  | 'source'
  | 'exposure'
  | 'unit_test'
  | 'metric'
  | 'semantic_model'
  | 'saved_query'
  | 'function';

export type UniqueId = string;

export interface RefArguments {
  readonly name: string;
  readonly package: string | null;
  readonly version: Data;
}

export interface Checksum {
  readonly name: string;
  readonly checksum: string;
}

export interface ColumnInfo {
  name: string;
  description: string;
  meta: DataObject;
  data_type: string | null;
  constraints: Data[];
  quote: boolean | null;
  config: { meta: DataObject; tags: string[] };
  tags: string[];
  granularity: string | null;
  doc_blocks: string[];
}

export interface DependsOn {
  macros: string[];
  nodes: UniqueId[];
}

interface Resource {
  readonly name: string;
  readonly package_name: string;
  /** Relative to the folder of its kind. */
  readonly path: string;
  /** Relative to the package's root. */
  readonly original_file_path: string;
  readonly unique_id: UniqueId;
  readonly fqn: readonly string[];
  description: string;
  tags: string[];
  meta: DataObject;
  config: DataObject;
  unrendered_config: DataObject;
  readonly created_at: number;
  /** Where it is defined, for problems; not part of the artifact. */
  readonly at: Span;
}

/** What compiles to SQL, and seeds. */
interface Compilable extends Resource {
  database: string | null;
  schema: string;
  alias: string;
  relation_name: string | null;
  readonly checksum: Checksum;
  readonly raw_code: string;
  readonly language: 'sql' | 'python';
  columns: Record<string, ColumnInfo>;
  docs: DataObject;
  /** The docs blocks that its description shows. */
  doc_blocks: string[];
  patch_path: string | null;
  refs: RefArguments[];
  sources: [source: string, table: string][];
  /** The functions that it calls, each with its package where that is named too. */
  functions: (readonly string[])[];
  depends_on: DependsOn;
  constraints: Data[];
  /** The group whose members alone may refer to it when it is private. */
  readonly group: string | null;
}

export interface ModelNode extends Compilable {
  readonly resource_type: 'model';
  /** `private`, `protected` or `public`. */
  readonly access: string;
  /** As written, a number or a text; null where the model has no versions. */
  readonly version: Data;
  readonly latest_version: Data;
  readonly deprecation_date: string | null;
  /** Which of its columns are points in time that metrics are laid on. */
  readonly time_spine: DataObject | null;
  /** Whether a macro of the project's own makes all batches of a microbatch model at once. */
  readonly isWhole?: true;
}

export interface SnapshotNode extends Compilable {
  readonly resource_type: 'snapshot';
}

export interface AnalysisNode extends Compilable {
  readonly resource_type: 'analysis';
}

export interface OperationNode extends Compilable {
  readonly resource_type: 'operation';
  /** As dbt counts: among its package's hooks of its event from 0, among all of them from 1 once they run. */
  index: number;
}

export interface SeedNode extends Compilable {
  readonly resource_type: 'seed';
  /** The package's root, relative to the project's. */
  readonly root_path: string;
}

export interface TestMetadata {
  readonly name: string;
  readonly namespace: string | null;
  readonly kwargs: DataObject;
}

/** A data test: generic when it has `test_metadata`, singular otherwise. */
export interface TestNode extends Compilable {
  readonly resource_type: 'test';
  readonly test_metadata: TestMetadata | null;
  readonly column_name: string | null;
  readonly file_key_name: string | null;
  readonly attached_node: UniqueId | null;
}

/** A function that SQL can call. dbt has no statement that makes one in DuckDB: a project's macros have to give it. */
export interface FunctionNode extends Compilable {
  readonly resource_type: 'function';
  readonly arguments: readonly DataObject[];
  readonly returns: DataObject;
}

export type CompilableNode =
  | ModelNode
  | SnapshotNode
  | AnalysisNode
  | OperationNode
  | SeedNode
  | TestNode
  | FunctionNode;

export interface SourceNode extends Resource {
  readonly resource_type: 'source';
  database: string | null;
  schema: string;
  readonly source_name: string;
  readonly source_description: string;
  readonly loader: string;
  readonly identifier: string;
  readonly source_meta: DataObject;
  readonly loaded_at_field: string | null;
  readonly loaded_at_query: string | null;
  readonly freshness: DataObject | null;
  readonly external: Data;
  readonly quoting: DataObject;
  columns: Record<string, ColumnInfo>;
  doc_blocks: string[];
  readonly unrendered_database: string | null;
  readonly unrendered_schema: string | null;
  relation_name: string;
}

export interface ExposureNode extends Resource {
  readonly resource_type: 'exposure';
  readonly type: string;
  readonly label: string | null;
  readonly url: string | null;
  readonly maturity: string | null;
  readonly owner: DataObject;
  refs: RefArguments[];
  sources: [source: string, table: string][];
  /** The metrics that it names, each with its package where that is named too. */
  readonly metrics: readonly (readonly string[])[];
  depends_on: DependsOn;
}

export type FixtureFormat = 'dict' | 'csv' | 'sql';

export interface Fixture {
  readonly rows: Data;
  readonly format: FixtureFormat;
  readonly fixture: string | null;
  /** The CSV text of a seed that is the input as it is. */
  readonly seedText?: string;
}

export interface UnitTestNode extends Resource {
  readonly resource_type: 'unit_test';
  readonly model: string;
  readonly given: readonly (Fixture & { readonly input: string })[];
  readonly expect: Fixture;
  readonly overrides: DataObject | null;
  /** Which versions of the model it tests, as written. */
  readonly versions: DataObject | null;
  readonly version: Data;
  /** That of its model; null of a test that is off. */
  schema: string | null;
  depends_on: DependsOn;
}

/** A node of the semantic layer: nothing here runs it, but it is listed, selected and checked. */
interface SemanticResource extends Resource {
  readonly label: string | null;
  readonly metadata: null;
  readonly group: string | null;
  refs: RefArguments[];
  depends_on: DependsOn;
}

export interface MetricNode extends SemanticResource {
  readonly resource_type: 'metric';
  readonly type: string;
  /** dbt's fields; `input_measures` is filled once all semantic models are known. */
  type_params: DataObject;
  readonly filter: Data;
  readonly time_granularity: string | null;
  readonly sources: readonly never[];
  readonly metrics: readonly never[];
}

export interface SemanticModelNode extends SemanticResource {
  readonly resource_type: 'semantic_model';
  /** The call of ref as it is written. */
  readonly model: string;
  /** The relation of its model, once that is found. */
  node_relation: DataObject | null;
  readonly defaults: DataObject | null;
  readonly entities: readonly DataObject[];
  readonly measures: readonly DataObject[];
  readonly dimensions: readonly DataObject[];
  readonly primary_entity: string | null;
}

export interface SavedQueryNode extends SemanticResource {
  readonly resource_type: 'saved_query';
  readonly query_params: DataObject;
  readonly exports: readonly DataObject[];
}

export type SemanticNode = MetricNode | SemanticModelNode | SavedQueryNode;

/** The types of nodes of the semantic layer. */
export const SEMANTIC_TYPES: readonly ResourceType[] = ['metric', 'semantic_model', 'saved_query'];

/** Whether the node belongs to the semantic layer. */
export function isSemantic(node: ManifestNode): node is SemanticNode {
  return SEMANTIC_TYPES.includes(node.resource_type);
}

export type ManifestNode = CompilableNode | SourceNode | ExposureNode | UnitTestNode | SemanticNode;

export interface MacroEntry {
  readonly name: string;
  readonly package_name: string;
  readonly path: string;
  readonly original_file_path: string;
  readonly unique_id: string;
  readonly macro_sql: string;
  description: string;
  meta: DataObject;
  docs: DataObject;
  patch_path: string | null;
  arguments: Data[];
  readonly supported_languages: string[] | null;
  depends_on: { macros: string[] };
}

export interface DocEntry {
  readonly name: string;
  readonly package_name: string;
  readonly path: string;
  readonly original_file_path: string;
  readonly unique_id: string;
  readonly block_contents: string;
}

/** Who owns the models that carry its name. */
export interface GroupEntry {
  readonly name: string;
  readonly resource_type: 'group';
  readonly package_name: string;
  readonly path: string;
  readonly original_file_path: string;
  readonly unique_id: string;
  readonly owner: DataObject;
  readonly description: string | null;
  readonly config: DataObject;
}

/** Everything that parsing found. `nodes` holds what is enabled, sources, exposures and unit tests too. */
export interface Manifest extends PackageOrder {
  readonly quoting: Quoting;
  readonly nodes: ReadonlyMap<UniqueId, ManifestNode>;
  readonly disabled: ReadonlyMap<UniqueId, readonly ManifestNode[]>;
  readonly macros: ReadonlyMap<string, MacroEntry>;
  readonly docs: ReadonlyMap<string, DocEntry>;
  readonly groups: ReadonlyMap<string, GroupEntry>;
  /** The packages whose protected models other packages may not refer to: `restrict-access: true`. */
  readonly restricted: ReadonlySet<string>;
  /** The folder for what a command makes, as the command line, the environment or dbt_project.yml names it. */
  readonly targetPath: string;
  /** The target's own database; nodes may lie in others that are attached. */
  readonly database: string;
}

const NOT_COMPILED: ReadonlySet<ResourceType> = new Set([
  'source',
  'exposure',
  'unit_test',
  ...SEMANTIC_TYPES,
]);

/** Whether the node has SQL to compile or a file to load. */
export function isCompilable(node: ManifestNode): node is CompilableNode {
  return !NOT_COMPILED.has(node.resource_type);
}

/** How the node materializes (`table`, `view`, `ephemeral`, …). */
export function materializationOf(node: ManifestNode): string {
  const { materialized } = node.config;
  return typeof materialized === 'string' ? materialized : '';
}

/** The units that a microbatch model may be cut into. */
export const BATCH_SIZES = ['hour', 'day', 'month', 'year'] as const;
export type BatchSize = (typeof BATCH_SIZES)[number];

/** Whether the model is built batch by batch. */
export function isMicrobatch(node: ManifestNode): node is ModelNode {
  return (
    node.resource_type === 'model' &&
    materializationOf(node) === 'incremental' &&
    node.config.incremental_strategy === 'microbatch' &&
    !node.isWhole
  );
}

/** Whether a model is made anew: its own `full_refresh` wins over the command's flag. */
export function shouldRefresh({ config }: ModelNode, flag: boolean): boolean {
  return typeof config.full_refresh === 'boolean' ? config.full_refresh : flag;
}

/** `Model 'model.shop.orders'`, as dbt titles a node in its messages. */
export function nodeTitle({ resource_type: type, unique_id: id }: ManifestNode): string {
  const words = type.split('_').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `${words.join('_')} '${id}'`;
}

/** A unit test's name, with the version of the model that it tests where that has versions. */
export function unitTestName({ package_name, model, unique_id: id }: UnitTestNode): string {
  return id.slice(`unit_test.${package_name}.${model}.`.length);
}
