import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useEngine, useRun } from '../../model/modelContext';
import type { LineageNode } from './graph/lineageGraph';
import { facesOf, type NodeFace, nodeFace } from './nodeFace';

/** How one node looks; renders again only when that changes. */
export function useNodeFace(node: LineageNode): NodeFace {
  const report = useEngine((facts) => facts.report);
  return useRun(useShallow(({ run }) => nodeFace(node, report, run)));
}

/** How all of them look; renders again with every event of a build. */
export function useNodeFaces(nodes: readonly LineageNode[]) {
  const report = useEngine((facts) => facts.report);
  const run = useRun((facts) => facts.run);
  return useMemo(() => facesOf(nodes, report, run), [nodes, report, run]);
}
