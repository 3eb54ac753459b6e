import { pushTo } from '../../../../core/base/pushTo';
import type { ManifestNode } from '../../../../core/project/manifest';
import type { MacroView } from '../../../../engine/tab/edits/macroViews';
import type { ProjectView } from '../../../../engine/tab/projectView';
import type { Catalog, CatalogTable } from '../../../code/catalog';

/** What templates may name; plain data. */
export interface ProjectNames {
  readonly refs: readonly { readonly name: string; readonly type: string }[];
  readonly sources: readonly { readonly name: string; readonly tables: readonly string[] }[];
  readonly macros: readonly MacroView[];
  readonly vars: readonly string[];
  /** Tables and their columns, those of models that stand nowhere yet as far as they are described. */
  readonly catalog: Catalog;
}

export function projectNames(
  project: ProjectView | undefined,
  macros: readonly MacroView[],
  catalog: Catalog,
): ProjectNames {
  const nodes = project?.nodes ?? [];
  const refs = nodes.filter(({ resource_type: type }) =>
    ['model', 'seed', 'snapshot'].includes(type),
  );
  return {
    refs: refs.map(({ name, resource_type: type }) => ({ name, type })),
    sources: listSources(nodes),
    macros,
    vars: (project?.variables ?? []).map(({ name }) => name),
    catalog: { ...catalog, tables: [...catalog.tables, ...described(refs, catalog)] },
  };
}

function listSources(nodes: readonly ManifestNode[]): ProjectNames['sources'] {
  const tables = new Map<string, string[]>();
  for (const node of nodes) {
    if (node.resource_type !== 'source') continue;
    pushTo(tables, node.source_name, node.name);
  }
  return [...tables].map(([name, list]) => ({ name, tables: list }));
}

function described(nodes: readonly ManifestNode[], { tables }: Catalog): CatalogTable[] {
  const known = new Set(tables.map(({ name }) => name));
  return nodes.flatMap((node) => {
    if (known.has(node.name) || !('columns' in node)) return [];
    const columns = Object.values(node.columns).map(({ name, data_type, description }) => ({
      name,
      type: data_type ?? '',
      description,
    }));
    return [{ name: node.name, group: '', columns }];
  });
}
