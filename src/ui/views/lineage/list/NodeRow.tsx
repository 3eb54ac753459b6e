import { formatCount } from '../../../format/numbers';
import { Badge } from '../../../kit/marks/Badge';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { go, links } from '../../../links';
import { useFormat } from '../../../model/modelContext';
import { layerWords } from '../../../model/nodeLayer';
import { useNodeFace } from '../useNodeFace';
import type { ListRowProps } from './GroupRow';
import styles from './LineageList.module.css';
import type { ListedNode } from './listRows';

interface NodeRowProps extends ListRowProps {
  readonly listed: ListedNode;
  readonly isOpen: boolean;
}

/** One node with its place in the graph. */
export function NodeRow({ row, listed, isOpen, isTabStop, onChoose, onKeyDown }: NodeRowProps) {
  const { node, depth, upstream, downstream } = listed;
  const face = useNodeFace(node);
  const settings = useFormat();
  const count = (value: number) => formatCount(value, settings);
  return (
    <tr
      className={styles.row}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={isOpen}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onChoose}
      onDoubleClick={() => go(links.model(node.id))}
      onKeyDown={onKeyDown}
    >
      <td className={styles.name} title={node.name}>
        {node.name}
      </td>
      <td>
        <span className={styles.status}>
          {face.status === null ? (
            <span className={styles.faint}>{face.word}</span>
          ) : (
            <StatusMark status={face.status} label={face.word} showLabel size={14} />
          )}
          {face.failing > 0 && <Badge tone="fail">{count(face.failing)} fail</Badge>}
          {face.warning > 0 && <Badge tone="warn">{count(face.warning)} warn</Badge>}
        </span>
      </td>
      <td className={styles.wide}>{layerWords[node.layer].one}</td>
      <td className={styles.roomyNumber}>{face.rows === null ? '' : count(face.rows)}</td>
      <td className={styles.wideNumber}>{count(depth)}</td>
      <td className={styles.number}>{count(upstream)}</td>
      <td className={styles.number}>{count(downstream)}</td>
    </tr>
  );
}
