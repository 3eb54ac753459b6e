import { type DataObject, dataOfObject } from '../base/data';
import { CTE_PREFIX } from '../compile/context/references';
import { cteText } from '../compile/injectCtes';
import type { FixtureReader } from '../compile/unitTest';
import type { CompilableNode, ManifestNode, ModelNode, UniqueId } from '../project/manifest';
import { manifestFields } from '../project/manifestFields';
import { executedPath, writtenPath } from '../run/compiledPath';
import { unitTestJson } from './unitTestJson';

/** The fields that hold a model's foreign keys. */
type Keys = 'columns' | 'constraints';

/** What is known of a node's SQL once it is compiled. */
export interface CompiledCode {
  readonly code: string;
  readonly ephemerals: readonly UniqueId[];
  /** Its SQL without the CTEs of its inputs. */
  readonly ownCode?: string;
  readonly node?: Pick<CompilableNode, 'alias'> & Partial<Pick<ModelNode, Keys>>;
  /** The macros that it called while it was compiled. */
  readonly macros?: readonly string[];
}

/** What a command made of the nodes. */
export interface Made {
  readonly compiled: ReadonlyMap<UniqueId, CompiledCode>;
  /** Has the nodes for which a statement was written below target/run. */
  readonly executed: { has(id: UniqueId): boolean };
  /** Where nodes were run, and not compiled alone: the macros that dbt notes for each test. */
  readonly testMacros?: readonly UniqueId[];
  /** The folder that they lie in. */
  readonly targetPath?: string;
  /** Reads the rows of unit tests. */
  readonly fixtures?: FixtureReader;
}

/** Of nodes of which no command has made anything. */
export const NOTHING: Made = { compiled: new Map(), executed: new Set() };

/** A node with the fields that dbt's manifest has for its type, and what a command has made of it. */
export function nodeJson(node: ManifestNode, made = NOTHING): DataObject {
  return Object.assign(manifestFields(node), madeJson(node, made));
}

function madeJson(node: ManifestNode, made: Made): DataObject {
  switch (node.resource_type) {
    case 'source':
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
      return { ...executedJson(node, made), ...compiledJson(node, made), ...keysJson(node, made) };
  }
}

function executedJson(node: CompilableNode, { executed, targetPath }: Made): DataObject {
  return executed.has(node.unique_id) ? { build_path: executedPath(node, targetPath) } : {};
}

/** Its foreign keys, where compiling made another node of it for them. */
function keysJson(node: CompilableNode, { compiled }: Made): DataObject {
  const left = compiled.get(node.unique_id)?.node;
  if (!left || left === node) return {};
  const { columns, constraints } = left;
  return columns && constraints ? dataOfObject({ columns, constraints }) : {};
}

function compiledJson(
  node: CompilableNode,
  { compiled, testMacros = [], targetPath }: Made,
): DataObject {
  const made = compiled.get(node.unique_id);
  if (!made) return {};
  const called = node.resource_type === 'test' ? testMacros : [];
  return {
    compiled: true,
    compiled_code: made.code,
    depends_on: {
      nodes: node.depends_on.nodes,
      macros: [...new Set([...node.depends_on.macros, ...(made.macros ?? []), ...called])],
    },
    compiled_path: writtenPath(node, made.code, targetPath),
    extra_ctes_injected: made.ephemerals.length === 0 || made.code !== made.ownCode,
    extra_ctes: [...ephemeralsBelow(made.ephemerals, compiled)].map((id) => ({
      id,
      sql: cteOf(id, compiled),
    })),
  };
}

/** Every ephemeral model that stands in a node's SQL, each behind those that it reads from. */
function ephemeralsBelow(
  ids: readonly UniqueId[],
  compiled: Made['compiled'],
  found = new Set<UniqueId>(),
): ReadonlySet<UniqueId> {
  for (const id of ids) {
    if (found.has(id)) continue;
    ephemeralsBelow(compiled.get(id)?.ephemerals ?? [], compiled, found);
    found.add(id);
  }
  return found;
}

function cteOf(id: UniqueId, compiled: Made['compiled']): string | null {
  const { ownCode: code, node } = compiled.get(id) ?? {};
  return code === undefined || !node ? null : cteText({ name: CTE_PREFIX + node.alias, code });
}
