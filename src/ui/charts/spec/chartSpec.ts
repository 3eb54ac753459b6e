import type { Grain } from '../../format/dates';
import type { ValueFormat } from '../../format/valueFormat';
import type { Ink } from './ink';

/** A mark's value; null where the data has none, which leaves a gap. */
export type Value = number | null;

/** What lies along the main axis, in order. */
export type Positions =
  | {
      readonly kind: 'periods';
      readonly grain: Grain;
      /** First days of the periods, in days since 1970-01-01. */
      readonly starts: readonly number[];
    }
  | {
      readonly kind: 'names';
      readonly ids: readonly string[];
      readonly names: readonly string[];
    }
  | {
      readonly kind: 'bins';
      /** One more than there are bins, rising. The last bin is open when `isOpen`. */
      readonly edges: readonly number[];
      readonly value: ValueFormat;
      readonly isOpen: boolean;
    };

export interface Series {
  readonly id: string;
  readonly name: string;
  readonly ink: Ink;
  /** One for each position. */
  readonly values: readonly Value[];
}

/** An earlier period, aligned by position. */
export interface Comparison {
  readonly name: string;
  readonly values: readonly Value[];
  /** First days of the earlier periods, where the positions are periods. */
  readonly starts: readonly number[];
}

/** Something that happened: a flag over a stretch of positions. */
export interface Annotation {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A point that a test found out of its band. */
export interface Anomaly {
  readonly position: number;
  /** Such as `Anomaly −58%`. */
  readonly label: string;
}

/** A line across the chart: a threshold, a median. */
export interface Guide {
  readonly at: number;
  readonly label: string;
}

/** Marks that a filter has chosen; all others are drawn at 35 %. */
export interface Selection {
  readonly of: 'positions' | 'series';
  /** Places of positions, or ids of series. */
  readonly ids: readonly (string | number)[];
}

interface Framed {
  /** What is measured, and over what: begins the summary. */
  readonly title: string;
  /** What a click does, in the tooltip: `Click to filter to this day`. */
  readonly hint?: string;
  /** Stands in the middle of the frame when there are no values. */
  readonly empty?: string;
}

interface Plotted extends Framed {
  readonly positions: Positions;
  readonly value: ValueFormat;
  readonly series: readonly Series[];
  readonly compare?: Comparison;
  /** Whether more is better: colours the change. */
  readonly good?: 'up' | 'down';
  /** Positions from here on are not complete. */
  readonly partialFrom?: number;
  readonly annotations?: readonly Annotation[];
  readonly anomalies?: readonly Anomaly[];
  /** Lines at values. */
  readonly guides?: readonly Guide[];
  readonly selection?: Selection;
}

export interface LineSpec extends Plotted {
  readonly kind: 'line';
  /** Filled areas begin at 0, stacked ones add up; plain lines may begin elsewhere, and the axis says so. */
  readonly fill: 'none' | 'area' | 'stacked';
}

export interface BarSpec extends Plotted {
  readonly kind: 'bar';
  /** `up` stands on the main axis, `along` lies beside names that are too long for it. */
  readonly direction: 'up' | 'along';
  /** How several series share a position. `overlaid`: each before the one behind it, as a selection before all. */
  readonly sharing: 'beside' | 'stacked' | 'overlaid';
  /** Lines at places of the main axis, in its own unit: a threshold over bins. */
  readonly mainGuides?: readonly Guide[];
}

export interface DonutPart {
  readonly id: string;
  readonly name: string;
  readonly ink: Ink;
  readonly value: number;
}

/** Parts of a whole; for at most five, with the table beside it. */
export interface DonutSpec extends Framed {
  readonly kind: 'donut';
  readonly value: ValueFormat;
  readonly parts: readonly DonutPart[];
  /** Under the total in the middle: `customers`. */
  readonly unit: string;
  readonly selection?: Selection;
}

export interface ScatterPoint {
  readonly id: string;
  readonly name: string;
  readonly ink: Ink;
  readonly x: number;
  readonly y: number;
  /** What the area of the point stands for. */
  readonly size: number | null;
}

export interface Measure {
  readonly name: string;
  readonly value: ValueFormat;
}

export interface ScatterSpec extends Framed {
  readonly kind: 'scatter';
  readonly x: Measure;
  readonly y: Measure;
  readonly size?: Measure;
  readonly points: readonly ScatterPoint[];
  readonly xGuides?: readonly Guide[];
  readonly yGuides?: readonly Guide[];
  /** Ids of the points whose names are written beside them. */
  readonly labelled?: readonly string[];
  readonly selection?: Selection;
}

/** A chart over two axes whose marks stand at positions. */
export type PlottedSpec = LineSpec | BarSpec;

export type ChartSpec = PlottedSpec | DonutSpec | ScatterSpec;
