import '@xyflow/react/dist/base.css';
import { ReactFlowProvider } from '@xyflow/react';
import type { UniqueId } from '../../../../core/project/manifest';
import { Spinner } from '../../../kit/marks/Spinner';
import { ErrorState } from '../../../kit/messages/ErrorState';
import type { LineageGraph, LineageNode } from '../graph/lineageGraph';
import { useLayout } from '../graph/useLayout';
import styles from './Canvas.module.css';
import { Drawing } from './Drawing';

interface LineageCanvasProps {
  readonly graph: LineageGraph;
  readonly selected: ReadonlySet<UniqueId> | null;
  readonly openId: UniqueId | null;
  readonly onOpen: (node: LineageNode) => void;
}

/** The graph, once elk has found where its nodes stand. */
export function LineageCanvas(props: LineageCanvasProps) {
  const { layout, error } = useLayout(props.graph);
  if (error) {
    return (
      <ErrorState
        message="The graph could not be drawn. Show it as a list, or reload the page."
        details={error.message}
      />
    );
  }
  return (
    <section className={styles.canvas} aria-label="Lineage graph">
      {layout ? (
        <ReactFlowProvider>
          <Drawing {...props} layout={layout} />
        </ReactFlowProvider>
      ) : (
        <p className={styles.waiting}>
          <Spinner size={16} /> Placing {props.graph.nodes.length} nodes
        </p>
      )}
    </section>
  );
}
