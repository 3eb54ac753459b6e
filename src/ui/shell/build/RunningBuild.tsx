import { Square } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../kit/actions/IconButton';
import { ProgressBar } from '../../kit/marks/ProgressBar';
import { Spinner } from '../../kit/marks/Spinner';
import { Popover } from '../../kit/overlays/Popover';
import styles from './BuildControl.module.css';
import { BuildPanel } from './BuildPanel';
import { type BuildProgress, describeProgress } from './buildState';

interface RunningBuildProps {
  readonly progress: BuildProgress;
  readonly isStopping: boolean;
  readonly onStop: () => void;
}

export function RunningBuild({ progress, isStopping, onStop }: RunningBuildProps) {
  const [isOpen, setOpen] = useState(false);
  const [asksToStop, setAsksToStop] = useState(false);
  const { done, total, node } = progress;
  const change = (open: boolean) => {
    setOpen(open);
    setAsksToStop(false);
  };
  return (
    <div className={styles.running}>
      <Popover
        label="Build"
        align="end"
        open={isOpen}
        onOpenChange={change}
        // The first `Escape` asks whether to stop; the second closes the list and lets the build go on.
        onEscape={(event) => {
          if (asksToStop || isStopping) return;
          event.preventDefault();
          setAsksToStop(true);
        }}
        trigger={
          <button type="button" className={styles.progress}>
            <Spinner className={styles.spinner} />
            <span className={styles.count}>{describeProgress(progress, isStopping)}</span>
            {node && <span className={styles.node}>{node}</span>}
          </button>
        }
      >
        <BuildPanel
          progress={progress}
          isStopping={isStopping}
          asksToStop={asksToStop}
          onAsk={setAsksToStop}
          onStop={onStop}
        />
      </Popover>
      <IconButton
        icon={Square}
        label="Stop the build"
        size="sm"
        className={styles.stop}
        disabledReason={isStopping ? 'Stopping after the node at work' : undefined}
        onClick={onStop}
      />
      <ProgressBar
        label="Build progress"
        size="hair"
        done={done}
        of={total}
        className={styles.bar}
      />
    </div>
  );
}
