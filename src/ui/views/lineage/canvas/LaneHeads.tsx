import { useViewport } from '@xyflow/react';
import { useMemo } from 'react';
import { layerWords } from '../../../model/nodeLayer';
import { layers } from '../graph/layers';
import type { LineageLayout } from '../graph/layout';
import type { LineageGraph } from '../graph/lineageGraph';
import { LayerMark } from '../LayerMark';
import styles from './Canvas.module.css';
import { laneHeads } from './laneHeads';

interface LaneHeadsProps {
  readonly graph: LineageGraph;
  readonly layout: LineageLayout;
}

/** In px of the screen, between the words of two lanes. */
const HEAD_GAP = 12;

/** What each lane holds, over it wherever the drawing is moved. */
export function LaneHeads({ graph, layout }: LaneHeadsProps) {
  const { x, zoom } = useViewport();
  const heads = useMemo(() => laneHeads(graph, layout, layers), [graph, layout]);
  return (
    <div className={styles.heads}>
      {heads.map(({ lane, left, right, counts }) => (
        <div
          key={lane}
          className={styles.head}
          style={{
            insetInlineStart: left * zoom + x,
            maxInlineSize: Math.max(0, (right - left) * zoom - HEAD_GAP),
          }}
        >
          {counts.map(({ layer, count }) => (
            <span key={layer} className={styles.headLayer}>
              <LayerMark layer={layer} />
              {layerWords[layer].many} <span className={styles.headCount}>{count}</span>
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
