import { CATEGORIES, type ChartTheme, SEGMENT_VARIABLES } from './chartTheme';

/** Gives the value of a CSS variable, such as `--cat-1`. */
type ReadVariable = (name: string) => string;

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
 * The theme of forced colours: text, axes and lines in the system's colours, which a canvas does not follow by itself;
 * marks keep theirs, as the legend does, and are told apart by patterns too. `system` gives what a system colour is.
 */
export function readForcedTheme(
  read: ReadVariable,
  system: (name: string) => string,
  fontFamily: string,
): ChartTheme {
  const text = system('CanvasText');
  return {
    ...readTheme(read, fontFamily),
    compare: text,
    grid: system('GrayText'),
    axis: text,
    partial: 'transparent',
    brush: 'transparent',
    surface: system('Canvas'),
    ink: text,
    warn: text,
    hasPatterns: true,
  };
}
