import { CATEGORIES, type ChartTheme, SEGMENT_VARIABLES } from './chartTheme';

/** Gives the value of a CSS variable, such as `--cat-1`. */
export type ReadVariable = (name: string) => string;

/** The theme from the page's variables. */
export function readTheme(read: ReadVariable, fontFamily: string): ChartTheme {
  return {
    categories: Array.from({ length: CATEGORIES }, (_, at) => read(`--cat-${at + 1}`)),
    segments: {
      high_value_active: read(SEGMENT_VARIABLES.high_value_active),
      active: read(SEGMENT_VARIABLES.active),
      high_value_lapsed: read(SEGMENT_VARIABLES.high_value_lapsed),
      lapsed: read(SEGMENT_VARIABLES.lapsed),
      prospect: read(SEGMENT_VARIABLES.prospect),
    },
    statuses: {
      pass: read('--pass-mark'),
      warn: read('--warn-mark'),
      fail: read('--fail-mark'),
      error: read('--error-mark'),
      skip: read('--skip-mark'),
    },
    other: read('--cat-other'),
    compare: read('--chart-compare'),
    grid: read('--chart-grid'),
    axis: read('--chart-axis'),
    partial: read('--chart-partial'),
    brush: read('--chart-brush'),
    surface: read('--surface'),
    ink: read('--ink'),
    warn: read('--warn'),
    fontFamily,
    hasPatterns: false,
  };
}

/**
 * The theme of forced colours: marks in the text's colour and the highlight's by turns, told apart by patterns. `read`
 * gives what a system colour is at the moment, because a canvas does not follow them.
 */
export function readForcedTheme(
  read: (systemColour: string) => string,
  fontFamily: string,
): ChartTheme {
  const text = read('CanvasText');
  const highlight = read('Highlight');
  const grey = read('GrayText');
  const turns = [highlight, text];
  return {
    categories: Array.from({ length: CATEGORIES }, (_, at) => turns[at % 2] ?? text),
    segments: {
      high_value_active: highlight,
      active: highlight,
      high_value_lapsed: text,
      lapsed: text,
      prospect: grey,
    },
    statuses: { pass: text, warn: text, fail: highlight, error: highlight, skip: grey },
    other: grey,
    compare: grey,
    grid: grey,
    axis: text,
    partial: 'transparent',
    brush: 'transparent',
    surface: read('Canvas'),
    ink: text,
    warn: text,
    fontFamily,
    hasPatterns: true,
  };
}
