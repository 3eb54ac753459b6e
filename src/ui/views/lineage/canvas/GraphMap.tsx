import { MiniMap } from '@xyflow/react';
import type { UniqueId } from '../../../../core/project/manifest';
import type { LineageNode } from '../graph/lineageGraph';
import { worstOf } from '../nodeFace';
import { useNodeFaces } from '../useNodeFace';
import styles from './Canvas.module.css';

interface GraphMapProps {
  readonly nodes: readonly LineageNode[];
  readonly selected: ReadonlySet<UniqueId> | null;
}

/** The whole drawing in small; drag or click moves the large one. */
export function GraphMap({ nodes, selected }: GraphMapProps) {
  const faces = useNodeFaces(nodes);
  const classOf = ({ id }: { id: string }) => {
    const face = faces.get(id);
    const worst = face && worstOf(face);
    if (worst === 'fail' || worst === 'error') return styles.mapFail ?? '';
    if (worst === 'warn') return styles.mapWarn ?? '';
    return (selected?.has(id) ?? true) ? (styles.mapNode ?? '') : (styles.mapQuiet ?? '');
  };
  return (
    <MiniMap
      className={styles.map ?? ''}
      ariaLabel="Map of the graph"
      position="bottom-left"
      pannable
      zoomable
      nodeClassName={classOf}
      nodeBorderRadius={4}
      style={MAP_SIZE}
    />
  );
}

const MAP_SIZE = { width: 180, height: 108 };
