/** How a result is looked at: `grid` alone, or the grid and beside it a chart, the plan or the figures of its columns. */
export const RESULT_VIEWS = ['grid', 'chart', 'plan', 'stats'] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

/** The console as its address holds it. */
export interface ConsoleSearch {
  /** The id of a saved query. */
  readonly q?: string;
  /** A text, deflated, in base64url. */
  readonly sql?: string;
  readonly view?: ResultView;
}

/** Reads an address's parameters; what means nothing is left out. */
export function readConsoleSearch(raw: Readonly<Record<string, unknown>>): ConsoleSearch {
  const { q, sql, view } = raw;
  const known = RESULT_VIEWS.find((name) => name === view);
  return {
    ...(typeof q === 'string' && { q }),
    ...(typeof sql === 'string' && { sql }),
    ...(known && { view: known }),
  };
}
