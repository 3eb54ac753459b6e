import { useEffect, useMemo } from 'react';
import { links } from '../../links';
import { Page } from '../../shell/Page';
import { type Crumb, pageTitleId } from '../../shell/TopBar';
import { type CatalogueNode, findNode, titleOf } from './catalogue/catalogue';
import { folderOf } from './catalogue/folderOf';
import { ModelsPanes } from './ModelsPanes';
import type { ModelsSearch } from './modelsSearch';
import { ModelsPageProvider, useCatalogue } from './useModelsPage';

interface ModelsViewProps {
  /** The node that the address names; null for the catalogue. */
  readonly name: string | null;
  readonly search: ModelsSearch;
  readonly onSearch: (search: ModelsSearch, replace?: boolean) => void;
}

/** The catalogue of the project, and a page for each of its nodes. */
export default function ModelsView({ name, search, onSearch }: ModelsViewProps) {
  const known = useCatalogue();
  const page = useMemo(() => known && { ...known, search, onSearch }, [known, search, onSearch]);
  const node = known && name !== null ? findNode(known.catalogue, name) : undefined;
  useFocusAfterLink(name);
  return (
    <Page
      title={node ? titleOf(node) : (name ?? 'Models')}
      crumbs={name === null ? [] : crumbsOf(node, known?.catalogue.project.name)}
      layout="fill"
    >
      {page && (
        <ModelsPageProvider value={page}>
          <ModelsPanes name={name} node={node} />
        </ModelsPageProvider>
      )}
    </Page>
  );
}

/** The way to a node: the catalogue, then its folders, each as the catalogue narrowed to it. */
function crumbsOf(node: CatalogueNode | undefined, projectName = ''): Crumb[] {
  const folders = node ? folderOf(node, projectName) : [];
  return [
    { label: 'Models', href: links.models() },
    ...folders.map((label, at) => ({
      label,
      href: links.models({ q: folders.slice(0, at + 1).join('/') }),
    })),
  ];
}

/** A link that led from one node to the next is gone with its page: then the focus goes to the title. */
function useFocusAfterLink(name: string | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each node.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById(pageTitleId)?.focus();
  }, [name]);
}
