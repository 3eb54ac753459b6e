import { Play, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Outcome } from '../../../state/consoleStore';
import { formatDuration } from '../../format/durations';
import type { FormatSettings } from '../../format/formatSettings';
import { formatCount } from '../../format/numbers';
import { formatRowCount } from '../../format/rowCounts';
import { Button } from '../../kit/actions/Button';
import { StatusMark } from '../../kit/marks/StatusMark';
import { VisuallyHidden } from '../../kit/messages/VisuallyHidden';
import { useClock } from '../../model/useClock';
import styles from './Console.module.css';

interface RunBarProps {
  readonly outcome: Outcome | undefined;
  readonly settings: FormatSettings;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly children: ReactNode;
}

/** Run or cancel, and how the last run went. */
export function RunBar({ outcome, settings, onRun, onStop, children }: RunBarProps) {
  const isRunning = outcome?.kind === 'running';
  return (
    <div className={styles.runBar}>
      {isRunning ? (
        <Button icon={Square} keys={['Esc']} onClick={onStop}>
          Cancel
        </Button>
      ) : (
        <Button kind="primary" icon={Play} keys={['Ctrl ↵']} onClick={onRun}>
          Run
        </Button>
      )}
      {children}
      <span className={styles.space} />
      {isRunning && <Elapsed startedMs={outcome.startedMs} settings={settings} />}
      <span className={styles.status}>
        {outcome && <Ended outcome={outcome} settings={settings} />}
      </span>
      <VisuallyHidden>
        <span role="status">{outcome ? say(outcome, settings) : ''}</span>
      </VisuallyHidden>
    </div>
  );
}

function Elapsed({ startedMs, settings }: { startedMs: number; settings: FormatSettings }) {
  const nowMs = useClock(true);
  return (
    <span className={styles.status}>
      <StatusMark status="running" label={null} />
      {formatDuration(Math.max(0, nowMs - startedMs), settings)}
    </span>
  );
}

function Ended({ outcome, settings }: { outcome: Outcome; settings: FormatSettings }) {
  if (outcome.kind === 'running') return null;
  const status = outcome.kind === 'rows' ? 'pass' : outcome.interrupted ? 'skipped' : 'error';
  return (
    <>
      <StatusMark status={status} label={null} size={14} />
      {say(outcome, settings)}
    </>
  );
}

function say(outcome: Outcome, settings: FormatSettings): string {
  switch (outcome.kind) {
    case 'running':
      return '';
    case 'error':
      return outcome.interrupted ? 'Stopped' : 'Failed';
    case 'rows': {
      const { rows, elapsedMs } = outcome;
      const count = rows.isCut
        ? `First ${formatCount(rows.rowCount, settings)} rows`
        : formatRowCount(rows.rowCount, settings);
      return `${count} in ${formatDuration(elapsedMs, settings)}`;
    }
  }
}
