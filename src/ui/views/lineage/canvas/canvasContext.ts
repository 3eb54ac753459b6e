import { createContext, type KeyboardEvent, useContext } from 'react';
import type { UniqueId } from '../../../../core/project/manifest';
import type { LineageNode } from '../graph/lineageGraph';

/** What the nodes of the canvas share. */
export interface Canvas {
  readonly selected: ReadonlySet<UniqueId> | null;
  readonly openId: UniqueId | null;
  /** The one node that Tab leads to. */
  readonly tabStop: UniqueId | null;
  /** The node that is to take the focus as soon as it is on the page. */
  readonly wanted: UniqueId | null;
  readonly onFocus: (id: UniqueId) => void;
  readonly onOpen: (node: LineageNode) => void;
  readonly onKey: (event: KeyboardEvent, id: UniqueId) => void;
}

const CanvasContext = createContext<Canvas | null>(null);

export const CanvasProvider = CanvasContext.Provider;

export function useCanvas(): Canvas {
  const canvas = useContext(CanvasContext);
  if (!canvas) throw new Error('A node stands outside the canvas');
  return canvas;
}
