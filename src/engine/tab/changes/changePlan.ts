import { isCompilable, materializationOf, type UniqueId } from '../../../core/project/manifest';
import { planRun, testsLast } from '../../../core/run/plan';
import { idsInTurn } from '../../../core/run/turns';
import { literal, type RelationName } from '../../../core/sql/quoting';
import { joinSql, sql } from '../../../core/sql/sql';
import type { Warehouse } from '../../../core/warehouse/warehouse';
import type { BuiltState } from './builtState';
import { type ChangeCounts, partsOf, SHOWN } from './changeCounts';
import type { Judgement, Reason } from './judge';
import type { Parsed } from './surroundings';

export interface PlannedNode {
  readonly id: UniqueId;
  readonly name: string;
  readonly kind: 'model' | 'seed' | 'snapshot' | 'source';
  /** How it is materialized; nothing for a source. */
  readonly materialized: string;
  /** Why: nothing for what only lies below. */
  readonly reasons: readonly Reason[];
  /** The names of the changed nodes that it reads, directly or through others. */
  readonly belowOf: readonly string[];
}

/** A relation that the project once made and makes no more. */
export interface LeftRelation {
  readonly id: UniqueId;
  readonly relation: string;
  readonly type: 'table' | 'view';
}

/** What a build of the changes would do, and why. */
export interface ChangePlan {
  readonly command: string;
  readonly counts: ChangeCounts;
  /** In the order in which they run; what is compiled into others or only read stands first. */
  readonly nodes: readonly PlannedNode[];
  /** The data tests and unit tests that would run, and which of them have changed themselves. */
  readonly tests: readonly { readonly id: UniqueId; readonly reasons: readonly Reason[] }[];
  readonly left: readonly LeftRelation[];
}

/** Builds what has changed and all below. */
const CHANGES_COMMAND = 'dbt build --select state:modified+';

export async function planChanges(
  parsed: Parsed,
  judgement: Judgement,
  built: BuiltState,
  reader: Warehouse,
): Promise<ChangePlan> {
  const { graph } = parsed;
  const { reasons, below } = judgement;
  const { changed, isTest, ...parts } = partsOf(parsed, judgement);
  const all = new Set([...reasons.keys(), ...below]);
  const turns = idsInTurn(testsLast(planRun(graph, all, 'build'), graph), graph.node);
  const turnSet = new Set(turns);
  const first = changed.filter((id) => !turnSet.has(id) && !isTest(id));
  const shown = [...first, ...turns.filter((id) => SHOWN.includes(graph.node(id).resource_type))];
  const above = changedAbove(parsed, changed);
  return {
    command: CHANGES_COMMAND,
    counts: { changed: changed.length, below: parts.below.length },
    nodes: shown.map((id) => {
      const node = graph.node(id);
      return {
        id,
        name: node.name,
        kind: node.resource_type as PlannedNode['kind'],
        materialized: materializationOf(node),
        reasons: reasons.get(id) ?? [],
        belowOf: above(id),
      };
    }),
    tests: turns.filter(isTest).map((id) => ({ id, reasons: reasons.get(id) ?? [] })),
    left: await readLeft(parsed, built, reader),
  };
}

/** The names of the changed nodes above a node. */
function changedAbove({ graph }: Parsed, changed: readonly UniqueId[]) {
  const wanted = new Set(changed);
  const known = new Map<UniqueId, ReadonlySet<string>>();
  const above = (id: UniqueId): ReadonlySet<string> => {
    const found = known.get(id);
    if (found) return found;
    const names = new Set<string>();
    known.set(id, names);
    for (const parent of graph.dag.parents(id)) {
      if (wanted.has(parent)) names.add(graph.node(parent).name);
      for (const name of above(parent)) names.add(name);
    }
    return names;
  };
  return (id: UniqueId) => [...above(id)];
}

/** The relations of nodes that the project has no more or builds elsewhere now, as far as they still stand. */
async function readLeft(
  { graph }: Parsed,
  { nodes }: BuiltState,
  reader: Warehouse,
): Promise<LeftRelation[]> {
  const made = [...graph.manifest.nodes.values()]
    .filter(isCompilable)
    .filter((node) => ['model', 'seed', 'snapshot'].includes(node.resource_type))
    .filter((node) => materializationOf(node) !== 'ephemeral')
    .map(({ schema, alias }) => placeText({ schema, identifier: alias }));
  const taken = new Set(made);
  const gone = new Map(
    Object.entries(nodes).flatMap(([id, { place }]) =>
      place && !taken.has(placeText(place)) ? [[placeText(place), { id, place }] as const] : [],
    ),
  );
  if (gone.size === 0) return [];
  const names = joinSql(
    [...gone.values()].map(({ place }) => literal(place.identifier)),
    ', ',
  );
  const standing = await reader.query(
    sql`SELECT schema_name, table_name, 'table' FROM duckdb_tables() WHERE table_name IN (${names}) UNION ALL SELECT schema_name, view_name, 'view' FROM duckdb_views() WHERE view_name IN (${names})`,
  );
  const [schemas = [], identifiers = [], types = []] = standing.data;
  return identifiers.flatMap((identifier, row) => {
    const relation = placeText({ schema: String(schemas[row]), identifier: String(identifier) });
    const found = gone.get(relation);
    const type = types[row] === 'view' ? 'view' : 'table';
    return found ? [{ id: found.id, relation, type } as const] : [];
  });
}

/** Schema and name, as DuckDB compares them: without regard to case. */
function placeText({ schema, identifier }: RelationName): string {
  return `${schema}.${identifier}`.toLowerCase();
}
