import type { DonutSpec } from '../spec/chartSpec';
import type { Size } from './plotLayout';

/** Where a donut lies, in px; its parts begin at the top and go clockwise. */
export interface RoundLayout {
  readonly x: number;
  readonly y: number;
  readonly inner: number;
  readonly outer: number;
  /** For each part where it begins and ends, in turns from the top: 0.25 is at three o'clock. */
  readonly turns: readonly (readonly [from: number, to: number])[];
}

const RING = 0.7;

export function layoutDonut(spec: DonutSpec, { width, height }: Size): RoundLayout {
  const outer = Math.max(1, Math.min(width, height) / 2 - 1);
  const total = spec.parts.reduce((sum, { value }) => sum + Math.max(0, value), 0);
  let reached = 0;
  const turns = spec.parts.map(({ value }) => {
    const from = reached;
    reached += total === 0 ? 0 : Math.max(0, value) / total;
    return [from, reached] as const;
  });
  return { x: width / 2, y: height / 2, inner: outer * RING, outer, turns };
}

/** The part at a place of the chart, or null beside the ring. */
export function partAt(
  { x, y, inner, outer, turns }: RoundLayout,
  px: number,
  py: number,
): number | null {
  const [dx, dy] = [px - x, py - y];
  const distance = Math.hypot(dx, dy);
  if (distance < inner - 4 || distance > outer + 4) return null;
  const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1;
  const part = turns.findIndex(([from, to]) => turn >= from && turn < to);
  return part < 0 ? null : part;
}

/** The middle of a part's arc. */
export function placePart(
  layout: RoundLayout,
  part: number,
): { readonly x: number; readonly y: number } {
  const [from, to] = layout.turns[part] ?? [0, 0];
  const angle = ((from + to) / 2) * 2 * Math.PI;
  const radius = (layout.inner + layout.outer) / 2;
  return { x: layout.x + radius * Math.sin(angle), y: layout.y - radius * Math.cos(angle) };
}
