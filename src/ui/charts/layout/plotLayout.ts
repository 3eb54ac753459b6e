import type { FormatSettings } from '../../format/formatSettings';
import { cutMiddle } from '../../format/text';
import { formatTicks, type ValueFormat } from '../../format/valueFormat';
import type { PlottedSpec, Positions } from '../spec/chartSpec';
import { countPositions, makeLabeller } from '../spec/positions';
import { type AxisLabel, chooseLabels } from './axisLabels';
import { type Box, type MainAxis, placePosition } from './mainAxis';
import { chooseTicks, type Ticks } from './ticks';
import { rangeOf } from './valueRange';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width in px of a text in the axes' font. */
export type MeasureLabel = (text: string) => number;

/** Where everything of a plotted chart lies; the drawing and the pointer both go by it. */
export interface PlotLayout extends MainAxis {
  readonly ticks: Ticks;
  readonly tickLabels: readonly string[];
  readonly labels: readonly AxisLabel[];
  readonly hasValues: boolean;
}

const AXIS_GAP = 8;
const LABEL_HEIGHT = 24;
/** Room over the plot: half a line of text, or a whole one where flags are named. */
const TOP = 8;
const TOP_WITH_FLAGS = 24;
/** Names beside lying bars take no more than this share of the width. */
const NAMES_SHARE = 0.4;

/** Lays out a line or bar chart in `size`. */
export function layoutPlot(
  spec: PlottedSpec,
  size: Size,
  settings: FormatSettings,
  measure: MeasureLabel,
): PlotLayout {
  const range = rangeOf(spec);
  const ticks = chooseTicks(range?.low ?? 0, range?.high ?? 1, isWhole(spec.value));
  const count = countPositions(spec.positions);
  const isAlong = spec.kind === 'bar' && spec.direction === 'along';
  const tickLabels = range === null ? ticks.values.map(() => '') : nameTicks(spec, ticks, settings);
  const labelAt = makeLabeller(spec.positions, settings);
  const plot = isAlong
    ? boxAlong(size, spec.positions, labelAt, measure)
    : boxUp(spec, size, Math.max(0, ...tickLabels.map(measure)), measure(labelAt(0)) / 2);
  const places = { plot, count, isBanded: spec.kind === 'bar' || count < 2, isAlong };
  return {
    ...places,
    ticks,
    tickLabels,
    labels: fitLabels(spec, labelAt, places, size, measure),
    hasValues: range !== null,
  };
}

function isWhole({ kind }: ValueFormat): boolean {
  return kind === 'count';
}

/** An axis that does not begin at 0 says where it begins. */
function nameTicks(spec: PlottedSpec, ticks: Ticks, settings: FormatSettings): string[] {
  const labels = formatTicks(ticks.values, spec.value, settings);
  return labels.map((label, at) => (at === 0 && ticks.min > 0 ? `from ${label}` : label));
}

/** Left of the plot there is room for the ticks' labels, and for half of the first label below. */
function boxUp(spec: PlottedSpec, size: Size, ticksPx: number, halfLabelPx: number): Box {
  const left = Math.max(Math.ceil(ticksPx) + AXIS_GAP, Math.ceil(halfLabelPx));
  const top = hasWordsOnTop(spec) ? TOP_WITH_FLAGS : TOP;
  return {
    left,
    top,
    width: Math.max(1, size.width - left - 1),
    height: Math.max(1, size.height - top - LABEL_HEIGHT),
  };
}

function hasWordsOnTop(spec: PlottedSpec): boolean {
  const hasFlags = (spec.annotations?.length ?? 0) > 0 || spec.partialFrom !== undefined;
  return hasFlags || (spec.kind === 'bar' && (spec.mainGuides?.length ?? 0) > 0);
}

function boxAlong(
  size: Size,
  positions: Positions,
  labelAt: (at: number) => string,
  measure: MeasureLabel,
): Box {
  const labels = Array.from({ length: countPositions(positions) }, (_, at) => labelAt(at));
  const widest = labels.reduce((most, label) => Math.max(most, measure(label)), 0);
  const left = Math.min(Math.ceil(widest), Math.floor(size.width * NAMES_SHARE)) + AXIS_GAP;
  return {
    left,
    top: TOP,
    width: Math.max(1, size.width - left - AXIS_GAP * 2),
    height: Math.max(1, size.height - TOP - LABEL_HEIGHT),
  };
}

function fitLabels(
  spec: PlottedSpec,
  labelAt: (at: number) => string,
  places: MainAxis,
  size: Size,
  measure: MeasureLabel,
): AxisLabel[] {
  const { plot, isAlong } = places;
  const axisPx = isAlong ? plot.height : plot.width;
  const chosen = chooseLabels(spec.positions, labelAt, axisPx, isAlong ? () => 12 : measure);
  if (spec.positions.kind !== 'names') {
    // A label in the middle of the last position could reach over the chart's edge.
    return chosen.filter(
      ({ position, text }) =>
        isAlong || placePosition(places, position) + measure(text) / 2 <= size.width,
    );
  }
  const room = isAlong ? plot.left - AXIS_GAP : plot.width / Math.max(1, chosen.length) - AXIS_GAP;
  return chosen.map((label) => ({ ...label, text: cutToFit(label.text, room, measure) }));
}

/** The text cut in its middle until it is at most `room` px wide; at least two characters are left. */
export function cutToFit(text: string, room: number, measure: MeasureLabel): string {
  let length = Array.from(text).length;
  let cut = text;
  while (length > 2 && measure(cut) > room) {
    length -= 1;
    cut = cutMiddle(text, length);
  }
  return cut;
}
