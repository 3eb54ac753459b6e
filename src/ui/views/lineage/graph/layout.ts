import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { UniqueId } from '../../../../core/project/manifest';
import type { LineageGraph } from './lineageGraph';

/** In px of the drawing, at a zoom of 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Column {
  readonly lane: number;
  readonly x: number;
  readonly width: number;
}

export interface LineageEdge {
  readonly id: string;
  readonly from: UniqueId;
  readonly to: UniqueId;
  /** From the right side of the one to the left side of the other, around the nodes between them. */
  readonly points: readonly Point[];
}

/** Where everything stands. It follows from the graph alone: a build or a selection moves nothing. */
export interface LineageLayout {
  readonly places: ReadonlyMap<UniqueId, Point>;
  readonly columns: readonly Column[];
  readonly edges: readonly LineageEdge[];
}

export const NODE_HEIGHT = 36;
const GAP = 44;
const WIDEST_GAP = 140;
// Far enough apart that elk takes each column for one of its layers.
const COLUMN_STEP = 10_000;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.edgeRouting': 'POLYLINE',
  'elk.spacing.nodeNode': '48',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '6',
  'elk.layered.spacing.edgeNodeBetweenLayers': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
};

/** Over this many nodes the best placement takes longer than anyone waits, and to keep an order takes most of it. */
const MANY_NODES = 250;

/** The width of each column: that of its widest node. */
export function columnWidths(
  { nodes }: LineageGraph,
  widthOf: (node: LineageGraph['nodes'][number]) => number,
): number[] {
  const widths: number[] = [];
  for (const node of nodes) {
    widths[node.column] = Math.max(widths[node.column] ?? 0, Math.ceil(widthOf(node)));
  }
  return widths;
}

/** What elk is asked: the columns are given, it finds the order in them and the ways of the edges. */
export function elkInput({ nodes, dag }: LineageGraph, widths: readonly number[]): ElkNode {
  const isLarge = nodes.length > MANY_NODES;
  return {
    id: 'lineage',
    layoutOptions: {
      ...OPTIONS,
      ...(isLarge && {
        'elk.layered.considerModelOrder.strategy': 'NONE',
        'elk.layered.nodePlacement.strategy': 'LINEAR_SEGMENTS',
        'elk.layered.thoroughness': '3',
        'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
        'elk.spacing.nodeNode': '16',
      }),
    },
    children: nodes.map(({ id, column }, at) => ({
      id,
      width: widths[column] ?? 0,
      height: NODE_HEIGHT,
      x: column * COLUMN_STEP,
      y: at * NODE_HEIGHT,
    })),
    edges: nodes.flatMap(({ id }) =>
      dag.parents(id).map((parent) => ({
        id: `${parent} ${id}`,
        sources: [parent],
        targets: [id],
      })),
    ),
  };
}

/** Elk's answer as a drawing: its heights are kept, while the columns stand in even steps that elk's slopes would stretch. */
export function readElkAnswer(
  graph: LineageGraph,
  widths: readonly number[],
  { children = [], edges = [] }: ElkNode,
): LineageLayout {
  const columns = placeColumns(graph, widths);
  const elkLefts: number[] = [];
  const heights = new Map<UniqueId, number>();
  for (const { id, x = 0, y = 0 } of children) {
    const column = graph.byId.get(id)?.column ?? 0;
    elkLefts[column] = x;
    heights.set(id, y);
  }
  const toX = (elkX: number) => mapX(elkX, elkLefts, columns);
  return {
    columns,
    places: new Map(
      graph.nodes.map(({ id, column }) => [
        id,
        { x: columns[column]?.x ?? 0, y: heights.get(id) ?? 0 },
      ]),
    ),
    edges: edges.flatMap((edge) => readEdge(edge, toX)),
  };
}

function placeColumns(
  { nodes, byId, dag }: LineageGraph,
  widths: readonly number[],
): readonly Column[] {
  const lanes: number[] = [];
  const crossings = widths.map(() => 0);
  for (const { id, column, lane } of nodes) {
    lanes[column] = lane;
    for (const parent of dag.parents(id)) {
      for (let at = (byId.get(parent)?.column ?? 0) + 1; at <= column; at += 1) {
        crossings[at] = (crossings[at] ?? 0) + 1;
      }
    }
  }
  let x = 0;
  return widths.map((width, at) => {
    if (at > 0) x += Math.min(WIDEST_GAP, GAP + (crossings[at] ?? 0) / 4);
    const column = { lane: lanes[at] ?? 0, x: Math.round(x), width };
    x += width;
    return column;
  });
}

/** A place of elk's between the left and right sides of columns, as far along between those of ours. */
function mapX(elkX: number, elkLefts: readonly number[], columns: readonly Column[]): number {
  const stops = columns.flatMap(({ x, width }, at) => {
    const left = elkLefts[at] ?? 0;
    return [
      [left, x],
      [left + width, x + width],
    ] as const;
  });
  const after = stops.findIndex(([from]) => from >= elkX);
  const [from, to] = stops[after] ?? stops.at(-1) ?? [0, 0];
  const [fromBefore, toBefore] = stops[after - 1] ?? [from, to];
  if (after <= 0 || from === fromBefore) return to;
  return toBefore + ((elkX - fromBefore) / (from - fromBefore)) * (to - toBefore);
}

function readEdge(edge: ElkExtendedEdge, toX: (elkX: number) => number): LineageEdge[] {
  const [from] = edge.sources;
  const [to] = edge.targets;
  const [section] = edge.sections ?? [];
  if (from === undefined || to === undefined || !section) return [];
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  return [{ id: edge.id, from, to, points: points.map(({ x, y }) => ({ x: toX(x), y })) }];
}

/** A line through the points that leaves and enters each of them level. */
export function smoothPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let before = first;
  let path = `M ${first.x} ${first.y}`;
  for (const point of rest) {
    const middle = (before.x + point.x) / 2;
    path +=
      Math.abs(before.y - point.y) < 0.5
        ? ` L ${point.x} ${point.y}`
        : ` C ${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
    before = point;
  }
  return path;
}
