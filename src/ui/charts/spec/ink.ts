/**
 * What a mark's colour stands for. A value keeps its colour on every screen: channels and other categories by a rank
 * that is stored with the build (`cat`, from 1), customer segments by name. Never a colour itself: the theme has those.
 */
export type Ink =
  | { readonly kind: 'cat'; readonly rank: number }
  | { readonly kind: 'segment'; readonly segment: Segment }
  | { readonly kind: 'status'; readonly status: 'pass' | 'warn' | 'fail' | 'error' | 'skip' }
  /** Everything that has no colour of its own. */
  | { readonly kind: 'other' }
  /** An earlier period: one hue for all. */
  | { readonly kind: 'compare' };

const SEGMENTS = [
  'high_value_active',
  'active',
  'high_value_lapsed',
  'lapsed',
  'prospect',
] as const;

export type Segment = (typeof SEGMENTS)[number];

export function isSegment(value: string): value is Segment {
  return SEGMENTS.some((segment) => segment === value);
}

/** The colour of the first category: for a chart of a single series. */
export const FIRST_INK: Ink = { kind: 'cat', rank: 1 };
