import { type DataObject, dataOfObject } from '../base/data';
import { CTE_PREFIX } from '../compile/context/references';
import { cteText } from '../compile/injectCtes';
import type { FixtureReader } from '../compile/unitTest';
import type {
  CompilableNode,
  ManifestNode,
  ResourceType,
  SourceNode,
  UniqueId,
} from '../project/manifest';
import { uniqueId } from '../project/resources/ids';
import { compiledPath, executedPath } from '../run/compiledPath';
import { contractJson } from './contractJson';
import { unitTestJson } from './unitTestJson';

/** What is known of a node's SQL once it is compiled. */
export interface CompiledCode {
  readonly code: string;
  readonly ephemerals: readonly UniqueId[];
  /** Its SQL without the CTEs of its inputs. */
  readonly ownCode?: string;
  readonly node?: Pick<CompilableNode, 'alias'>;
  /** The macros that it called while it was compiled. */
  readonly macros?: readonly string[];
}

/** What a command made of the nodes. */
export interface Made {
  readonly compiled: ReadonlyMap<UniqueId, CompiledCode>;
  /** Has the nodes for which a statement was written below target/run. */
  readonly executed: { has(id: UniqueId): boolean };
  /** Reads the rows of unit tests. */
  readonly fixtures?: FixtureReader;
}

const NOTHING: Made = { compiled: new Map(), executed: new Set() };

/** A node with the fields that dbt's manifest has for its type. */
export function nodeJson(node: ManifestNode, made = NOTHING): DataObject {
  const { at: _, ...fields } = node;
  const all = { ...FILLED[node.resource_type], ...dataOfObject(fields), ...madeJson(node, made) };
  for (const name of leftOut(node)) delete all[name];
  return all;
}

/** Fields of dbt's manifest that nothing here has a value for. */
const BUILT: DataObject = { build_path: null };
const COMPILED: DataObject = { ...BUILT, metrics: [], functions: [], compiled_path: null };
const FILLED: Readonly<Record<ResourceType, DataObject>> = {
  model: {
    ...COMPILED,
    primary_key: [],
  },
  seed: BUILT,
  snapshot: COMPILED,
  test: COMPILED,
  analysis: COMPILED,
  operation: COMPILED,
  source: { patch_path: null },
  exposure: {},
  unit_test: {},
  metric: {},
  semantic_model: {},
  saved_query: {},
};

/** Fields of ours that dbt's manifest has not. */
const SQL = ['constraints', 'version'];
const LEFT_OUT: Readonly<Record<ResourceType, readonly string[]>> = {
  model: [],
  seed: [...SQL, 'language', 'refs', 'sources'],
  snapshot: SQL,
  test: SQL,
  analysis: SQL,
  operation: SQL,
  source: [],
  exposure: [],
  unit_test: ['meta', 'tags', 'unrendered_config'],
  metric: [],
  semantic_model: ['meta', 'tags'],
  saved_query: ['meta'],
};

/** What only generic tests have. */
const GENERIC = ['test_metadata', 'column_name', 'file_key_name', 'attached_node'];

function leftOut(node: ManifestNode): readonly string[] {
  const names = LEFT_OUT[node.resource_type];
  const isSingular = node.resource_type === 'test' && node.test_metadata === null;
  return isSingular ? [...names, ...GENERIC] : names;
}

function madeJson(node: ManifestNode, made: Made): DataObject {
  switch (node.resource_type) {
    case 'source':
      return sourceJson(node);
    case 'exposure':
    case 'metric':
      return {};
    case 'semantic_model':
    case 'saved_query':
      return { description: node.description === '' ? null : node.description };
    case 'unit_test':
      return made.fixtures ? unitTestJson(node, made.fixtures) : {};
    case 'seed':
      return { depends_on: { macros: node.depends_on.macros }, ...executedJson(node, made) };
    default:
      return { ...sqlJson(node), ...executedJson(node, made), ...compiledJson(node, made) };
  }
}

function sqlJson(node: CompilableNode): DataObject {
  return {
    contract: contractJson(node),
    docs: { show: true, node_color: null, ...node.docs },
    ...(node.resource_type === 'operation' && { index: BigInt(node.index - 1) }),
  };
}

function executedJson(node: CompilableNode, { executed }: Made): DataObject {
  return executed.has(node.unique_id) ? { build_path: executedPath(node) } : {};
}

/** What dbt's materialization of a test calls: the only one whose calls it notes. */
const TEST_MACROS = ['get_limit_subquery_sql', 'should_store_failures', 'statement'];

function compiledJson(node: CompilableNode, { compiled, executed }: Made): DataObject {
  const made = compiled.get(node.unique_id);
  if (!made) return {};
  const isTested = node.resource_type === 'test' && executed.has(node.unique_id);
  const ran = isTested ? TEST_MACROS.map((name) => uniqueId('macro', 'dbt', name)) : [];
  return {
    compiled: true,
    compiled_code: made.code,
    depends_on: {
      nodes: node.depends_on.nodes,
      macros: [...new Set([...node.depends_on.macros, ...(made.macros ?? []), ...ran])],
    },
    ...(node.resource_type === 'operation' && { index: BigInt(node.index) }),
    // A snapshot's SQL is written below target/run only.
    compiled_path: node.resource_type === 'snapshot' ? null : compiledPath(node),
    extra_ctes_injected: true,
    extra_ctes: made.ephemerals.map((id) => ({ id, sql: cteOf(id, compiled) })),
  };
}

function cteOf(id: UniqueId, compiled: Made['compiled']): string | null {
  const { ownCode: code, node } = compiled.get(id) ?? {};
  return code === undefined || !node ? null : cteText({ name: CTE_PREFIX + node.alias, code });
}

const NO_LIMIT: DataObject = { count: null, period: null };
const NO_FRESHNESS: DataObject = { warn_after: NO_LIMIT, error_after: NO_LIMIT, filter: null };

/** Limits that nobody has set are written out; those that were turned off are not. */
function sourceJson({ freshness, config, quoting, unrendered_config }: SourceNode): DataObject {
  const isOff = unrendered_config.freshness === null;
  const whole = isOff ? null : (freshness ?? NO_FRESHNESS);
  return {
    freshness: whole,
    config: { ...config, freshness: whole },
    quoting: { database: null, schema: null, identifier: null, column: null, ...quoting },
  };
}
