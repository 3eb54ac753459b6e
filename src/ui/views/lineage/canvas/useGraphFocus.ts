import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import type { UniqueId } from '../../../../core/project/manifest';
import { useSettings } from '../../../model/modelContext';
import { appShortcuts } from '../../../shell/shortcuts/appShortcuts';
import { useShortcuts } from '../../../shell/shortcuts/useShortcuts';
import { type LineageLayout, NODE_HEIGHT } from '../graph/layout';
import type { LineageGraph } from '../graph/lineageGraph';
import { firstNode, moveByKey } from '../graph/moves';
import type { Canvas } from './canvasContext';
import { FIT, reveal } from './reveal';
import { useMotion } from './useMotion';

interface GraphFocusSetup {
  readonly graph: LineageGraph;
  readonly layout: LineageLayout;
  readonly selected: ReadonlySet<UniqueId> | null;
  readonly openId: UniqueId | null;
}

const KEYS = appShortcuts.filter(({ id }) => ['fitGraph', 'zoomIn', 'zoomOut'].includes(id));

/** Which node has the keyboard, how keys move it, and what the canvas shows of it. */
export function useGraphFocus({
  graph,
  layout,
  selected,
  openId,
}: GraphFocusSetup): Pick<Canvas, 'tabStop' | 'wanted' | 'onFocus' | 'onKey'> {
  const [focused, setFocused] = useState<UniqueId | null>(null);
  const [wanted, setWanted] = useState<UniqueId | null>(null);
  const show = useReveal(graph, layout);
  useSelectionInSight(graph, selected);
  useZoomKeys();
  // The drawer takes room from the canvas: the node that it is about stays in sight.
  const showOpen = useEffectEvent((id: UniqueId) => show(id));
  useEffect(() => {
    if (openId === null) return;
    const soon = requestAnimationFrame(() => showOpen(openId));
    return () => cancelAnimationFrame(soon);
  }, [openId]);

  const tabStop =
    [focused, openId].find((id) => id !== null && graph.byId.has(id)) ?? firstNode(graph, layout);
  return {
    tabStop,
    wanted,
    onFocus: (id) => {
      setFocused(id);
      setWanted(null);
    },
    onKey: (event: KeyboardEvent, id) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const next = moveByKey(graph, layout, id, event.key);
      if (!event.key.startsWith('Arrow')) return;
      event.preventDefault();
      if (next === null) return;
      setWanted(next);
      show(next);
    },
  };
}

/** Brings a node into the visible part of the canvas. */
function useReveal(graph: LineageGraph, layout: LineageLayout): (id: UniqueId) => void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const motion = useMotion();
  return (id) => {
    const place = layout.places.get(id);
    const node = graph.byId.get(id);
    if (!place || !node) return;
    const width = layout.columns[node.column]?.width ?? 0;
    const { width: frameWidth, height } = store.getState();
    const frame = { width: frameWidth, height };
    const moved = reveal({ ...place, width, height: NODE_HEIGHT }, flow.getViewport(), frame);
    if (moved) void flow.setViewport(moved, motion);
  };
}

/** A graph of this many nodes cannot be read whole: a selection is brought into sight. */
const LARGE_GRAPH = 60;

function useSelectionInSight(graph: LineageGraph, selected: ReadonlySet<UniqueId> | null): void {
  const flow = useReactFlow();
  const motion = useMotion();
  const show = useEffectEvent((ids: ReadonlySet<UniqueId>) => {
    const nodes = graph.nodes.filter(({ id }) => ids.has(id)).map(({ id }) => ({ id }));
    if (nodes.length > 0) void flow.fitView({ ...FIT, ...motion, nodes });
  });
  const isLarge = graph.nodes.length > LARGE_GRAPH;
  useEffect(() => {
    if (!selected || !isLarge) return;
    const soon = requestAnimationFrame(() => show(selected));
    return () => cancelAnimationFrame(soon);
  }, [selected, isLarge]);
}

function useZoomKeys(): void {
  const flow = useReactFlow();
  const motion = useMotion();
  const singleKeys = useSettings((settings) => settings.singleKeys);
  useShortcuts({
    shortcuts: KEYS,
    singleKeys,
    onShortcut: (id) => {
      if (id === 'fitGraph') void flow.fitView({ ...FIT, ...motion });
      else if (id === 'zoomIn') void flow.zoomIn(motion);
      else void flow.zoomOut(motion);
    },
  });
}
