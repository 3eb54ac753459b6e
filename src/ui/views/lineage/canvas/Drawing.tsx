import {
  Background,
  type NodeTypes,
  ReactFlow,
  type ReactFlowInstance,
  useStoreApi,
  ViewportPortal,
} from '@xyflow/react';
import { useMemo } from 'react';
import type { UniqueId } from '../../../../core/project/manifest';
import type { LineageLayout } from '../graph/layout';
import type { LineageGraph, LineageNode } from '../graph/lineageGraph';
import { type Canvas, CanvasProvider } from './canvasContext';
import { type DrawnNode, drawNode } from './drawnNode';
import { EdgeLines } from './EdgeLines';
import { GraphMap } from './GraphMap';
import { GraphNode } from './GraphNode';
import { LaneHeads } from './LaneHeads';
import { Legend } from './Legend';
import { startViewport } from './reveal';
import { useGraphFocus } from './useGraphFocus';
import { ZoomControls } from './ZoomControls';

interface DrawingProps {
  readonly graph: LineageGraph;
  readonly layout: LineageLayout;
  readonly selected: ReadonlySet<UniqueId> | null;
  readonly openId: UniqueId | null;
  readonly onOpen: (node: LineageNode) => void;
}

const NODE_TYPES: NodeTypes = { lineage: GraphNode };
/** Over this many, nodes out of sight are left out of the page. */
const MANY_NODES = 120;

/** Nodes in lanes and the lines between them, to move and to zoom. */
export function Drawing({ graph, layout, selected, openId, onOpen }: DrawingProps) {
  const focus = useGraphFocus({ graph, layout, selected, openId });
  const nodes = useMemo(() => graph.nodes.map((node) => drawNode(node, layout)), [graph, layout]);
  const store = useStoreApi();
  const start = (flow: ReactFlowInstance<DrawnNode>) => {
    const { width, height } = store.getState();
    void flow.setViewport(startViewport(flow.getNodesBounds(nodes), { width, height }));
  };
  const canvas: Canvas = { selected, openId, onOpen, ...focus };
  return (
    <CanvasProvider value={canvas}>
      <ReactFlow<DrawnNode>
        nodes={nodes}
        nodeTypes={NODE_TYPES}
        onInit={start}
        minZoom={0.05}
        maxZoom={2}
        panOnScroll
        zoomOnDoubleClick={false}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        onlyRenderVisibleElements={nodes.length > MANY_NODES}
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={20} size={1.75} />
        <ViewportPortal>
          <EdgeLines layout={layout} selected={selected} openId={openId} />
        </ViewportPortal>
        <LaneHeads graph={graph} layout={layout} />
        <GraphMap nodes={graph.nodes} selected={selected} />
        <ZoomControls />
        <Legend graph={graph} isNarrowed={selected !== null} />
      </ReactFlow>
    </CanvasProvider>
  );
}
