import { Panel, useReactFlow, useViewport } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { Button } from '../../../kit/actions/Button';
import { IconButton } from '../../../kit/actions/IconButton';
import styles from './Canvas.module.css';
import { FIT } from './reveal';
import { useMotion } from './useMotion';

/** Smaller, life size, larger, all of it. */
export function ZoomControls() {
  const flow = useReactFlow();
  const { zoom } = useViewport();
  const motion = useMotion();
  const percent = `${Math.round(zoom * 100)}%`;
  return (
    <Panel position="bottom-left" className={styles.zoom ?? ''}>
      <IconButton
        icon={Minus}
        label="Reduce"
        keys={['-']}
        tooltipSide="top"
        onClick={() => void flow.zoomOut(motion)}
      />
      <Button
        kind="quiet"
        className={styles.percent}
        aria-label={`Zoom ${percent}, show at life size`}
        onClick={() => void flow.zoomTo(1, motion)}
      >
        {percent}
      </Button>
      <IconButton
        icon={Plus}
        label="Enlarge"
        keys={['+']}
        tooltipSide="top"
        onClick={() => void flow.zoomIn(motion)}
      />
      <IconButton
        icon={Maximize}
        label="Fit"
        keys={['0']}
        tooltipSide="top"
        onClick={() => void flow.fitView({ ...FIT, ...motion })}
      />
    </Panel>
  );
}
