import type { NodeProps } from '@xyflow/react';
import { Camera, Database, LayoutDashboard } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatCompact, formatCount } from '../../../format/numbers';
import { Badge } from '../../../kit/marks/Badge';
import { Icon } from '../../../kit/marks/Icon';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { VisuallyHidden } from '../../../kit/messages/VisuallyHidden';
import { go, links } from '../../../links';
import { useFormat } from '../../../model/modelContext';
import { describeNode } from '../describeNode';
import type { LineageNode } from '../graph/lineageGraph';
import type { NodeFace } from '../nodeFace';
import { useNodeFace } from '../useNodeFace';
import styles from './Canvas.module.css';
import { useCanvas } from './canvasContext';
import type { DrawnNode } from './drawnNode';

/** One node: its layer as a stripe, how it stands, its name, rows, and the tests that want a look. */
export function GraphNode({ data: { node } }: NodeProps<DrawnNode>) {
  const { selected, openId, tabStop, wanted, onFocus, onOpen, onKey } = useCanvas();
  const face = useNodeFace(node);
  const settings = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  const isWanted = wanted === node.id;
  useEffect(() => {
    if (isWanted) button.current?.focus({ preventScroll: true });
  }, [isWanted]);
  const isQuiet = selected !== null && !selected.has(node.id);
  return (
    <button
      ref={button}
      type="button"
      className={styles.node}
      data-layer={node.layer}
      data-ephemeral={node.isEphemeral}
      data-quiet={isQuiet}
      data-open={openId === node.id}
      data-status={face.status}
      tabIndex={tabStop === node.id ? 0 : -1}
      aria-pressed={openId === node.id}
      title={node.name}
      onFocus={() => onFocus(node.id)}
      onClick={() => onOpen(node)}
      onDoubleClick={() => go(links.model(node.id))}
      onKeyDown={(event) => onKey(event, node.id)}
    >
      <VisuallyHidden>{describeNode(node, face, isQuiet, settings)}</VisuallyHidden>
      <NodeLook node={node} face={face} />
    </button>
  );
}

interface NodeLookProps {
  readonly node: LineageNode;
  readonly face: NodeFace;
}

/** What is seen; the node's sentence says the same. */
function NodeLook({ node, face }: NodeLookProps) {
  const settings = useFormat();
  const { failing, warning, rows } = face;
  return (
    <span className={styles.look} aria-hidden="true">
      {face.status === null ? (
        <Icon
          of={node.layer === 'exposure' ? LayoutDashboard : Database}
          size={14}
          className={styles.kind}
        />
      ) : (
        <StatusMark status={face.status} label={null} size={14} />
      )}
      <span className={styles.name}>{node.name}</span>
      {node.layer === 'snapshot' && <Icon of={Camera} size={12} className={styles.kind} />}
      {rows !== null && <span className={styles.rows}>{formatCompact(rows, settings)}</span>}
      {failing + warning > 0 && (
        <span className={styles.tests}>
          <Badge tone={failing > 0 ? 'fail' : 'warn'}>
            {formatCount(failing > 0 ? failing : warning, settings)}
          </Badge>
        </span>
      )}
    </span>
  );
}
