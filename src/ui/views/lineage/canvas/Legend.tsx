import { Panel } from '@xyflow/react';
import type { LineageGraph } from '../graph/lineageGraph';
import styles from './Canvas.module.css';

interface LegendProps {
  readonly graph: LineageGraph;
  readonly isNarrowed: boolean;
}

/** What the lines and borders mean, as far as they occur. */
export function Legend({ graph, isNarrowed }: LegendProps) {
  return (
    <Panel position="bottom-right" className={styles.legend ?? ''}>
      {graph.nodes.some(({ isEphemeral }) => isEphemeral) && (
        <span>
          <i className={styles.keyEphemeral} /> ephemeral
        </span>
      )}
      <span>
        <i className={styles.keyEdge} /> reads from
      </span>
      {isNarrowed && (
        <span>
          <i className={styles.keyQuiet} /> outside the selection
        </span>
      )}
    </Panel>
  );
}
