import type { UniqueId } from '../core/project/manifest';

/** Addresses of the screens: fragments, which work on any static host and are never sent to a server. */
type Parameters = Readonly<Record<string, string | undefined>>;

function link(path: string, parameters: Parameters = {}): string {
  const known = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const query = new URLSearchParams(known).toString();
  return query === '' ? `#${path}` : `#${path}?${query}`;
}

export const links = {
  overview: () => link('/overview'),
  models: (parameters?: Parameters) => link('/models', parameters),
  /** A node of the catalogue. */
  model: (id: UniqueId, parameters?: Parameters) =>
    link(`/models/${encodeURIComponent(nodeKey(id))}`, parameters),
  /** A model of the project by its name. */
  modelByName: (name: string, parameters?: Parameters) =>
    link(`/models/${encodeURIComponent(name)}`, parameters),
  /** A file of the project, in the editor. */
  editor: (parameters?: Parameters) => link('/editor', parameters),
  lineage: (parameters?: Parameters) => link('/lineage', parameters),
  tests: (parameters?: Parameters) => link('/tests', parameters),
  test: (id: UniqueId, parameters?: Parameters) =>
    link(`/tests/${encodeURIComponent(id)}`, parameters),
  runs: (parameters?: Parameters) => link('/runs', parameters),
  run: (id: string, parameters?: Parameters) => link(`/runs/${encodeURIComponent(id)}`, parameters),
  console: (parameters?: Parameters) => link('/console', parameters),
  data: (parameters?: Parameters) => link('/data', parameters),
  importReview: (parameters?: Parameters) => link('/data/import', parameters),
  settings: (parameters?: Parameters) => link('/settings', parameters),
} as const;

/** How a link names a node: models, seeds and snapshots by name, which is theirs alone, all others by unique id. */
export function nodeKey(id: UniqueId): string {
  const [, name] = /^(?:model|seed|snapshot)\.\w+\.(.+)$/.exec(id) ?? [];
  return name ?? id;
}

/** Goes to a screen from where no link can stand: menus, keys, the palette. */
export function go(href: string): void {
  window.location.hash = href.slice(1);
}
