import { Check, CircleStop, CircleX, Hammer } from 'lucide-react';
import type { ChangeCounts } from '../../../engine/tab/changes/changeCounts';
import type { MenuEntry } from '../../kit/actions/menuEntries';
import { SplitButton } from '../../kit/actions/SplitButton';
import styles from './BuildControl.module.css';
import { type BuildState, describeChanges, describeFailures, describeStop } from './buildState';
import { RunningBuild } from './RunningBuild';

interface BuildControlProps {
  readonly state: BuildState;
  /** Build all, changed, a selection, tests only, a snapshot, full refresh. */
  readonly entries: readonly MenuEntry[];
  /** What has changed since the last build, when that is known. */
  readonly changes: ChangeCounts | undefined;
  readonly onBuild: () => void;
  readonly onStop: () => void;
  readonly onOpenFailures: () => void;
}

const menuLabel = 'More ways to build';

/** Starts a build, shows how far it is, and says how it ended. */
export function BuildControl({
  state,
  entries,
  changes,
  onBuild,
  onStop,
  onOpenFailures,
}: BuildControlProps) {
  switch (state.kind) {
    case 'idle':
      return (
        <SplitButton kind="primary" icon={Hammer} onClick={onBuild} {...{ entries, menuLabel }}>
          Build
          {changes && <span className={styles.changes}>{describeChanges(changes)}</span>}
        </SplitButton>
      );
    case 'running':
      return <RunningBuild progress={state} isStopping={state.isStopping} onStop={onStop} />;
    case 'done':
      return (
        <SplitButton kind="primary" icon={Check} onClick={onBuild} {...{ entries, menuLabel }}>
          {state.word}, {state.elapsed}
        </SplitButton>
      );
    case 'stopped':
      return (
        <SplitButton icon={CircleStop} onClick={onBuild} {...{ entries, menuLabel }}>
          {describeStop(state)}
        </SplitButton>
      );
    case 'failed':
      return (
        <span className={styles.failed}>
          <SplitButton icon={CircleX} onClick={onOpenFailures} {...{ entries, menuLabel }}>
            {describeFailures(state)}
          </SplitButton>
        </span>
      );
  }
}
