import { ExternalLink, Hammer } from 'lucide-react';
import { Button } from '../../../kit/actions/Button';
import { LinkButton } from '../../../kit/actions/LinkButton';
import { Badge } from '../../../kit/marks/Badge';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { Drawer } from '../../../kit/overlays/Drawer';
import { PropertyList } from '../../../kit/panes/PropertyList';
import { links } from '../../../links';
import { useFormat, useModel, useReport, useRun } from '../../../model/modelContext';
import { layerWords } from '../../../model/nodeLayer';
import type { LineageGraph, LineageNode } from '../graph/lineageGraph';
import { LayerMark } from '../LayerMark';
import { useNodeFace } from '../useNodeFace';
import { ColumnsSection } from './ColumnsSection';
import styles from './LineageDrawer.module.css';
import { NeighboursSection } from './NeighboursSection';
import { nodeFacts } from './nodeFacts';
import { SqlSection } from './SqlSection';
import { TestsSection } from './TestsSection';

interface LineageDrawerProps {
  readonly graph: LineageGraph;
  readonly node: LineageNode;
  readonly placement: 'over' | 'beside';
  readonly onOpen: (node: LineageNode) => void;
  readonly onClose: () => void;
}

/** What is known of one node, and what one can do with it. */
export function LineageDrawer({ graph, node, placement, onOpen, onClose }: LineageDrawerProps) {
  const face = useNodeFace(node);
  const report = useReport();
  const settings = useFormat();
  const { source } = node;
  const drawer = (
    <Drawer
      open
      placement={placement}
      title={node.name}
      eyebrow={
        <>
          <LayerMark layer={node.layer} /> {layerWords[node.layer].one}
        </>
      }
      footer={<DrawerActions node={node} />}
      onClose={onClose}
    >
      <div className={styles.badges}>
        {face.status !== null && (
          <StatusMark status={face.status} label={face.word} showLabel size={14} />
        )}
        {face.failing > 0 && <Badge tone="fail">{face.failing} fail</Badge>}
        {face.warning > 0 && <Badge tone="warn">{face.warning} warn</Badge>}
      </div>
      {source.description.trim() !== '' && (
        <p className={styles.description}>{source.description.trim()}</p>
      )}
      <PropertyList properties={nodeFacts(node, report, settings)} />
      <NeighboursSection
        title="Reads from"
        ids={graph.dag.parents(node.id)}
        {...{ graph, onOpen }}
      />
      <NeighboursSection title="Read by" ids={graph.dag.children(node.id)} {...{ graph, onOpen }} />
      <ColumnsSection node={node} />
      <TestsSection node={node} />
      <SqlSection node={node} />
    </Drawer>
  );
  return placement === 'beside' ? <div className={styles.side}>{drawer}</div> : drawer;
}

function DrawerActions({ node }: { node: LineageNode }) {
  const { runCommand } = useModel();
  const isRunning = useRun(({ run }) => run !== null && !run.isOver);
  const isBuilt = ['model', 'seed', 'snapshot'].includes(node.source.resource_type);
  const selection = `+${node.source.name}`;
  return (
    <>
      {isBuilt && (
        <Button
          icon={Hammer}
          onClick={() => void runCommand(`dbt build --select ${selection}`)}
          disabledReason={isRunning ? 'A command is running.' : undefined}
        >
          Build <span className={styles.selection}>{selection}</span>
        </Button>
      )}
      <LinkButton icon={ExternalLink} href={links.model(node.id)}>
        Open {node.source.resource_type}
      </LinkButton>
    </>
  );
}
