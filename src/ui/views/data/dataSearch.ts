const TABS = ['rows', 'columns'] as const;
export type SeedTab = (typeof TABS)[number];

/** What the page of seeds shows, as its address holds it. */
export interface DataSearch {
  /** The open seed's name. */
  readonly seed?: string;
  readonly tab?: SeedTab;
}

/** Reads an address's parameters; a tab that is none is left out, a seed that is none stays and opens nothing. */
export function readDataSearch({ seed, tab }: Readonly<Record<string, unknown>>): DataSearch {
  const known = TABS.find((each) => each === tab);
  return {
    ...(typeof seed === 'string' && seed !== '' && { seed }),
    ...(known && known !== 'rows' && { tab: known }),
  };
}
