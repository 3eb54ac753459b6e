import type { UniqueId } from '../../../../core/project/manifest';
import type { LineageGraph, LineageNode } from '../graph/lineageGraph';
import { LayerMark } from '../LayerMark';
import styles from './LineageDrawer.module.css';

interface NeighboursSectionProps {
  readonly title: string;
  readonly graph: LineageGraph;
  readonly ids: readonly UniqueId[];
  readonly onOpen: (node: LineageNode) => void;
}

/** The nodes one step away; each opens in the place of this one. */
export function NeighboursSection({ title, graph, ids, onOpen }: NeighboursSectionProps) {
  const nodes = ids.flatMap((id) => graph.byId.get(id) ?? []);
  if (nodes.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        {title} <span className={styles.count}>{nodes.length}</span>
      </h3>
      <ul>
        {nodes.map((node) => (
          <li key={node.id}>
            <button type="button" className={styles.entry} onClick={() => onOpen(node)}>
              <LayerMark layer={node.layer} />
              <span className={styles.entryName}>{node.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
