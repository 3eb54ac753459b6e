import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { UniqueId } from '../../../../core/project/manifest';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { listTreeRows, moveInTree, type TreeRow } from '../../../kit/panes/treeRows';
import { layers } from '../graph/layers';
import type { LineageGraph, LineageNode } from '../graph/lineageGraph';
import { GroupRow } from './GroupRow';
import styles from './LineageList.module.css';
import { lineageRows } from './listRows';
import { NodeRow } from './NodeRow';

interface LineageListProps {
  readonly graph: LineageGraph;
  readonly selected: ReadonlySet<UniqueId> | null;
  readonly openId: UniqueId | null;
  readonly onOpen: (node: LineageNode) => void;
}

/** The selected nodes by layer as a table that folds: one tab stop, arrows move and fold, Enter opens. */
export function LineageList({ graph, selected, openId, onOpen }: LineageListProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set<string>(layers));
  const [focused, setFocused] = useState<string | null>(null);
  const { tree, listed } = useMemo(() => lineageRows(graph, selected), [graph, selected]);
  const rows = listTreeRows(tree, expanded);
  if (rows.length === 0) {
    return <EmptyState message="Nothing matches this selection. Change or clear it above." />;
  }
  const isInSight = (id: string | null) => rows.some(({ node }) => node.id === id);
  const tabStop = [focused, openId].find(isInSight) ?? rows[0]?.node.id;
  const toggle = (id: string) => {
    const next = new Set(expanded);
    if (!next.delete(id)) next.add(id);
    setExpanded(next);
  };
  const choose = ({ node: { id } }: TreeRow) => {
    setFocused(id);
    const node = listed.get(id)?.node;
    if (node) onOpen(node);
    else toggle(id);
  };
  const press = (event: KeyboardEvent, row: TreeRow) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveInTree(rows, row.node.id, event.key);
    if (event.key === 'Enter' || event.key === ' ') choose(row);
    else if (move?.kind === 'focus') {
      setFocused(move.id);
      const at = rows.findIndex(({ node }) => node.id === move.id);
      const next = body.current?.rows[at];
      next?.focus();
    } else if (move) toggle(move.id);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's own example of a treegrid is a table. */}
      <table className={styles.table} role="treegrid" aria-label="Lineage">
        <Head />
        <tbody ref={body}>
          {rows.map((row) => {
            const { id } = row.node;
            const node = listed.get(id);
            const shared = {
              row,
              isTabStop: tabStop === id,
              onChoose: () => choose(row),
              onKeyDown: (event: KeyboardEvent) => press(event, row),
            };
            return node ? (
              <NodeRow key={id} {...shared} listed={node} isOpen={openId === id} />
            ) : (
              <GroupRow key={id} {...shared} />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Status</th>
        <th scope="col" className={styles.wide}>
          Layer
        </th>
        <th scope="col" className={styles.roomyNumber}>
          Rows
        </th>
        <th scope="col" className={styles.wideNumber}>
          Depth
        </th>
        <th scope="col" className={styles.number}>
          Up<span className={styles.roomy}>stream</span>
        </th>
        <th scope="col" className={styles.number}>
          Down<span className={styles.roomy}>stream</span>
        </th>
      </tr>
    </thead>
  );
}
