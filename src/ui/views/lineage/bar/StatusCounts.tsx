import { StatusMark } from '../../../kit/marks/StatusMark';
import { statusMarks } from '../../../kit/marks/statuses';
import type { LineageNode } from '../graph/lineageGraph';
import { tally } from '../nodeFace';
import { useNodeFaces } from '../useNodeFace';
import styles from './LineageBar.module.css';

/** How what is selected stands: a node counts by the worst of itself and its tests. */
export function StatusCounts({ nodes }: { nodes: readonly LineageNode[] }) {
  const faces = useNodeFaces(nodes);
  const counts = tally(faces.values());
  return (
    <span className={styles.counts}>
      {(['pass', 'warn', 'fail'] as const)
        .filter((status) => counts[status] > 0)
        .map((status) => (
          <span key={status} className={styles.count} title={statusMarks[status].word}>
            <StatusMark status={status} size={14} />
            {counts[status]}
          </span>
        ))}
    </span>
  );
}
