import { Banner } from '../../kit/messages/Banner';
import { EmptyState } from '../../kit/messages/EmptyState';
import { nodeKey } from '../../links';
import { compactQuery, useMediaQuery } from '../../shell/useMediaQuery';
import { LineageCanvas } from './canvas/LineageCanvas';
import { LineageDrawer } from './drawer/LineageDrawer';
import type { LineageGraph, LineageNode } from './graph/lineageGraph';
import styles from './Lineage.module.css';
import { type LineageSearch, type LineageShape, nodeOf, withParts } from './lineageSearch';
import { LineageList } from './list/LineageList';
import { useSelection } from './useSelection';

interface LineageContentProps {
  readonly graph: LineageGraph;
  readonly search: LineageSearch;
  readonly shape: LineageShape;
  readonly onSearch: (search: LineageSearch) => void;
}

/** Graph or list, and beside it the node that is looked at. */
export function LineageContent({ graph, search, shape, onSearch }: LineageContentProps) {
  const isCompact = useMediaQuery(compactQuery);
  const { ids } = useSelection(search.select ?? '', search.exclude ?? '');
  const open = nodeOf(graph.nodes, search);
  const show = (node: LineageNode | null) =>
    onSearch(withParts(search, { node: node && nodeKey(node.id) }));
  if (graph.nodes.length === 0) {
    return <EmptyState message="This project has no models, seeds, snapshots or sources." />;
  }
  const shared = { graph, selected: ids, openId: open?.id ?? null, onOpen: show };
  return (
    <div className={styles.work}>
      <div className={styles.main}>
        {search.node !== undefined && !open && (
          <div className={styles.notice}>
            <Banner tone="warn" onDismiss={() => show(null)}>
              No node of this project is called {search.node}.
            </Banner>
          </div>
        )}
        {shape === 'graph' ? <LineageCanvas {...shared} /> : <LineageList {...shared} />}
      </div>
      {open && (
        <LineageDrawer
          key={open.id}
          graph={graph}
          node={open}
          placement={isCompact ? 'over' : 'beside'}
          onOpen={show}
          onClose={() => show(null)}
        />
      )}
    </div>
  );
}
