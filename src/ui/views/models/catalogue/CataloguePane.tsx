import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Segmented } from '../../../kit/actions/Segmented';
import { SearchField } from '../../../kit/fields/SearchField';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { Tree } from '../../../kit/panes/Tree';
import { findAncestors, type TreeNode } from '../../../kit/panes/treeRows';
import { go, links } from '../../../links';
import { useSettings } from '../../../model/modelContext';
import { appShortcuts } from '../../../shell/shortcuts/appShortcuts';
import { useShortcuts } from '../../../shell/shortcuts/useShortcuts';
import type { Grouping, ModelsSearch } from '../modelsSearch';
import { useModelsPage } from '../useModelsPage';
import styles from './Catalogue.module.css';
import { buildTree, findRowId, listModelGroups, listParents, readRowId } from './catalogueTree';
import { statusWithTests } from './nodeStatus';

const SEGMENTS = [
  { value: 'folder', label: 'Folder' },
  { value: 'layer', label: 'Layer' },
  { value: 'tag', label: 'Tag' },
] as const;

const KEYS = appShortcuts.filter(({ id }) => id === 'searchPage');

/** The tree of the project with its filter. */
export function CataloguePane({ selectedId }: { readonly selectedId: string | null }) {
  const { catalogue, findState, search, onSearch } = useModelsPage();
  const { by = 'folder', q = '' } = search;
  const field = useSearchKey();
  const nodes = useMemo(
    () =>
      buildTree({
        catalogue,
        by,
        query: q,
        statusOf: (id) => statusWithTests(catalogue, findState, id),
      }),
    [catalogue, findState, by, q],
  );
  const selectedRow = selectedId === null ? null : findRowId(nodes, selectedId);
  const [expanded, setExpanded] = useExpanded(nodes, by, selectedRow);
  const everything = useMemo(() => new Set(listParents(nodes)), [nodes]);
  const tree = useSelectedInSight(selectedRow);
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <SearchField
          label="Filter models and columns"
          placeholder="Filter models"
          value={q}
          onChange={(text) => onSearch(withQuery(search, text), true)}
          shortcut="/"
          ref={field}
        />
        <Segmented
          label="Group by"
          segments={SEGMENTS}
          value={by}
          onChange={(next) => onSearch(withGrouping(search, next))}
          fill
        />
      </div>
      <div className={styles.tree} ref={tree}>
        {nodes.length === 0 ? (
          <EmptyState message={`No model or column has "${q}" in its name.`} />
        ) : (
          <Tree
            label="Models"
            nodes={nodes}
            expanded={q === '' ? expanded : everything}
            onExpanded={setExpanded}
            selectedId={selectedRow}
            onSelect={(rowId) => openRow(rowId, search)}
          />
        )}
      </div>
    </div>
  );
}

function withQuery({ q: _, ...rest }: ModelsSearch, text: string): ModelsSearch {
  return text === '' ? rest : { ...rest, q: text };
}

function withGrouping({ by: _, ...rest }: ModelsSearch, by: Grouping): ModelsSearch {
  return by === 'folder' ? rest : { ...rest, by };
}

/** From node to node the tab stays, so that one can leaf through the SQL of several; a column opens among the columns. */
function openRow(rowId: string, { by, q, tab }: ModelsSearch): void {
  const { id, column } = readRowId(rowId);
  const place = { by, q };
  go(links.model(id, column === undefined ? { tab, ...place } : { ...place, col: column }));
}

/** Which groups are open: at first those with models, and whatever holds the chosen node. */
function useExpanded(nodes: readonly TreeNode[], by: Grouping, selectedRow: string | null) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each grouping and choice; what is closed by hand stays closed.
  useEffect(() => {
    setExpanded((known) => {
      const isNew = ![...known].some((id) => id.startsWith(`${by}:`));
      const above = selectedRow === null ? [] : findAncestors(nodes, selectedRow);
      return new Set([...known, ...(isNew ? listModelGroups(nodes) : []), ...above]);
    });
  }, [by, selectedRow]);
  return [expanded, setExpanded] as const;
}

/** The field that `/` brings the focus to. */
function useSearchKey(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const singleKeys = useSettings((settings) => settings.singleKeys);
  useShortcuts({ shortcuts: KEYS, singleKeys, onShortcut: () => field.current?.focus() });
  return field;
}

/** Scrolls the chosen row into sight when a link has chosen it. */
function useSelectedInSight(selectedRow: string | null): RefObject<HTMLDivElement | null> {
  const tree = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selectedRow === null) return;
    tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selectedRow]);
  return tree;
}
