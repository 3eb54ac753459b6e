/** What the screen shows of the catalogue and of a node, as its address holds it; what is left out has its default. */
export interface ModelsSearch {
  readonly tab?: NodeTab;
  readonly by?: Grouping;
  /** The column whose detail is open. */
  readonly col?: string;
  /** What the tree is narrowed to. */
  readonly q?: string;
}

export const nodeTabs = ['columns', 'sql', 'rows', 'lineage', 'tests', 'runs'] as const;
export type NodeTab = (typeof nodeTabs)[number];

export const groupings = ['folder', 'layer', 'tag'] as const;
export type Grouping = (typeof groupings)[number];

/** Reads an address's parameters; what means nothing is left out, so that a bad link shows the default. */
export function readModelsSearch(raw: Readonly<Record<string, unknown>>): ModelsSearch {
  const tab = nodeTabs.find((known) => known === raw.tab);
  const by = groupings.find((known) => known === raw.by);
  return {
    ...(tab && { tab }),
    ...(by && by !== 'folder' && { by }),
    ...textOf('col', raw.col),
    ...textOf('q', raw.q),
  };
}

function textOf(name: 'col' | 'q', value: unknown) {
  return typeof value === 'string' && value !== '' ? { [name]: value } : {};
}
