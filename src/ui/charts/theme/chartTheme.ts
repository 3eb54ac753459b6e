import type { Ink, Segment } from '../spec/ink';

/** The colours and the type of charts, as the page has them at the moment; every value is what a canvas takes. */
export interface ChartTheme {
  /** By rank from 1; ranks beyond the last are `other`. */
  readonly categories: readonly string[];
  readonly segments: Readonly<Record<Segment, string>>;
  readonly statuses: Readonly<Record<Extract<Ink, { kind: 'status' }>['status'], string>>;
  readonly other: string;
  readonly compare: string;
  readonly grid: string;
  readonly axis: string;
  readonly partial: string;
  readonly brush: string;
  readonly surface: string;
  readonly ink: string;
  readonly warn: string;
  readonly fontFamily: string;
  /** True in forced colours: there are too few of them, so marks take patterns too. */
  readonly hasPatterns: boolean;
}

/** The colour of an ink. */
export function colourOf(theme: ChartTheme, ink: Ink): string {
  switch (ink.kind) {
    case 'cat':
      return theme.categories[ink.rank - 1] ?? theme.other;
    case 'segment':
      return theme.segments[ink.segment];
    case 'status':
      return theme.statuses[ink.status];
    case 'other':
      return theme.other;
    case 'compare':
      return theme.compare;
  }
}

/** The same colour as a CSS value, for swatches and bars in HTML. */
export function cssColourOf(ink: Ink): string {
  switch (ink.kind) {
    case 'cat':
      return ink.rank >= 1 && ink.rank <= CATEGORIES ? `var(--cat-${ink.rank})` : OTHER;
    case 'segment':
      return `var(${SEGMENT_VARIABLES[ink.segment]})`;
    case 'status':
      return `var(--${ink.status}-mark)`;
    case 'other':
      return OTHER;
    case 'compare':
      return 'var(--chart-compare)';
  }
}

export const CATEGORIES = 8;
const OTHER = 'var(--cat-other)';

export const SEGMENT_VARIABLES: Readonly<Record<Segment, string>> = {
  high_value_active: '--seg-hva',
  active: '--seg-active',
  high_value_lapsed: '--seg-hvl',
  lapsed: '--seg-lapsed',
  prospect: '--seg-prospect',
};
