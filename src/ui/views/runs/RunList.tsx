import { CircleStop, X } from 'lucide-react';
import type { RunRecord } from '../../../engine/tab/tabState';
import type { ActiveRun, QueuedCommand } from '../../../state/runStore';
import { formatClock, formatLocalMoment } from '../../format/dates';
import { formatDuration } from '../../format/durations';
import type { FormatSettings } from '../../format/formatSettings';
import { IconButton } from '../../kit/actions/IconButton';
import { Icon } from '../../kit/marks/Icon';
import { StatusMark } from '../../kit/marks/StatusMark';
import { links } from '../../links';
import styles from './RunList.module.css';
import type { RunsSearch } from './runsSearch';
import { describeCounts } from './runWords';
import { outcomeOf } from './shownRun';

interface RunListProps {
  readonly runs: readonly RunRecord[];
  /** The command at work. */
  readonly live: ActiveRun | null;
  readonly liveElapsedMs: number;
  readonly queue: readonly QueuedCommand[];
  readonly onDrop: (id: string) => void;
  readonly selectedId: string | null;
  readonly search: RunsSearch;
  readonly settings: FormatSettings;
  readonly nowMs: number;
}

/** The commands that ran, newest first; above them what waits and what is at work. */
export function RunList(props: RunListProps) {
  const { runs, live, queue, selectedId, settings, nowMs, search } = props;
  const kept = { ...(search.cmd !== undefined && { cmd: search.cmd }) };
  return (
    <nav className={styles.runs} aria-label="Runs">
      <ol>
        {queue.map(({ id, command }) => (
          <li key={id} className={styles.queued}>
            <StatusMark status="waiting" />
            <span className={styles.command}>{command}</span>
            <IconButton
              icon={X}
              label={`Take out: ${command}`}
              size="sm"
              onClick={() => props.onDrop(id)}
            />
          </li>
        ))}
        {live && (
          <li>
            <a
              className={styles.run}
              href={links.runs(kept)}
              aria-current={selectedId === null || selectedId === live.id ? 'page' : undefined}
            >
              <StatusMark status="running" />
              <span className={styles.command}>{live.command}</span>
              <span className={styles.result}>
                {live.total === 0 ? 'Starting' : `${live.results.size} of ${live.total}`}
              </span>
              <span className={styles.took}>{formatDuration(props.liveElapsedMs, settings)}</span>
              <span className={styles.when}>Now</span>
            </a>
          </li>
        )}
        {runs.map((run) => (
          <li key={run.id}>
            <a
              className={styles.run}
              href={links.run(run.id, kept)}
              aria-current={selectedId === run.id ? 'page' : undefined}
            >
              <OutcomeMark run={run} />
              <span className={styles.command}>{run.command}</span>
              <span className={styles.result}>{describeCounts(run)}</span>
              <span className={styles.took}>
                {run.isUnfinished ? '–' : formatDuration(run.elapsed * 1000, settings)}
              </span>
              <time className={styles.when} dateTime={run.startedAt}>
                {describeWhen(Date.parse(run.startedAt), nowMs, settings)}
              </time>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function OutcomeMark({ run }: { run: RunRecord }) {
  const outcome = outcomeOf(run);
  return outcome === 'stopped' ? (
    <Icon of={CircleStop} className={styles.stopped} />
  ) : (
    <StatusMark status={outcome} />
  );
}

/** Of today the time alone. */
function describeWhen(ms: number, nowMs: number, settings: FormatSettings): string {
  const isToday = new Date(ms).toDateString() === new Date(nowMs).toDateString();
  return isToday ? formatClock(ms, settings) : formatLocalMoment(ms, settings);
}
