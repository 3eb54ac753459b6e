/** The default overview, kept so that the next visit can paint it before the engine is up. */
export const OVERVIEW_DOCUMENT = { name: 'overview.json', version: 2 } as const;
