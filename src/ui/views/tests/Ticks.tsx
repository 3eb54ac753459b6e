import { joinClasses } from '../../kit/classes';
import styles from './Ticks.module.css';
import { countTicks, type HistoryTick, TICKS } from './testHistory';

/** A test's last results as marks, the newest on the right: height and colour tell how each ended. */
export function Ticks({
  history,
  className,
}: {
  readonly history: readonly HistoryTick[];
  readonly className?: string | undefined;
}) {
  const shown = history.slice(-TICKS);
  if (shown.length === 0) return <span className={joinClasses(styles.ticks, className)} />;
  return (
    <span
      className={joinClasses(styles.ticks, className)}
      role="img"
      aria-label={countTicks(shown)}
      title={countTicks(shown)}
    >
      {shown.map(({ runId, status }) => (
        <span key={runId} className={styles.tick} data-status={status} />
      ))}
    </span>
  );
}
