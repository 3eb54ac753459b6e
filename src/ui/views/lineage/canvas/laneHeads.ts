import type { Layer } from '../graph/layers';
import type { LineageLayout } from '../graph/layout';
import type { LineageGraph } from '../graph/lineageGraph';

interface LaneHead {
  readonly lane: number;
  /** In px of the drawing; the head may be as wide as the way to the next lane. */
  readonly left: number;
  readonly right: number;
  readonly counts: readonly { readonly layer: Layer; readonly count: number }[];
}

/** The lanes that hold something, with how much of which layer. */
export function laneHeads(
  { nodes }: LineageGraph,
  { columns }: LineageLayout,
  order: readonly Layer[],
): LaneHead[] {
  const lanes = [...new Set(columns.map(({ lane }) => lane))];
  const leftOf = (lane: number) => columns.find((column) => column.lane === lane)?.x ?? 0;
  return lanes.map((lane, at) => {
    const held = nodes.filter((node) => node.lane === lane);
    const next = lanes[at + 1];
    return {
      lane,
      left: leftOf(lane),
      right: next === undefined ? Number.POSITIVE_INFINITY : leftOf(next),
      counts: order.flatMap((layer) => {
        const count = held.filter((node) => node.layer === layer).length;
        return count > 0 ? [{ layer, count }] : [];
      }),
    };
  });
}
