import { type Dag, topologicalOrder } from '../../../../core/graph/dag';
import { type Layer, laneOf } from './layers';

interface Place {
  readonly lane: number;
  readonly column: number;
}

const MART_LANE = laneOf.mart;

/**
 * Lane and column of each node, so that every edge runs to the right: a node stands in its layer's lane, or further right
 * where it reads from there; within a lane it stands in the column behind all that it reads from. A snapshot stands
 * beside the models that read what it keeps, for it would else take a column to itself.
 */
export function placeInColumns(
  dag: Dag,
  layerById: ReadonlyMap<string, Layer>,
): ReadonlyMap<string, Place> {
  const depths = new Map<string, { lane: number; depth: number }>();
  for (const id of topologicalOrder(dag)) {
    const read = dag.parents(id).flatMap((parent) => depths.get(parent) ?? []);
    const layer = layerById.get(id) ?? 'mart';
    const furthest = Math.max(0, ...read.map((parent) => parent.lane));
    const beyond = layer === 'snapshot' ? Math.min(furthest + 1, MART_LANE) : furthest;
    const lane = Math.max(laneOf[layer], furthest, beyond);
    const beside = read.filter((parent) => parent.lane === lane);
    depths.set(id, { lane, depth: Math.max(-1, ...beside.map(({ depth }) => depth)) + 1 });
  }
  const starts = laneStarts([...depths.values()]);
  return new Map(
    [...depths].map(([id, { lane, depth }]) => [id, { lane, column: (starts[lane] ?? 0) + depth }]),
  );
}

/** The first column of each lane; an empty lane takes none. */
function laneStarts(places: readonly { lane: number; depth: number }[]): number[] {
  const widths: number[] = Object.values(laneOf).map(() => 0);
  for (const { lane, depth } of places) widths[lane] = Math.max(widths[lane] ?? 0, depth + 1);
  return widths.map((_, lane) => widths.slice(0, lane).reduce((sum, width) => sum + width, 0));
}
