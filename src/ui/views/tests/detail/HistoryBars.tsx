import { formatLocalMoment } from '../../../format/dates';
import { formatCount } from '../../../format/numbers';
import { statusMarks } from '../../../kit/marks/statuses';
import { useFormat } from '../../../model/modelContext';
import { type HistoryTick, TICKS } from '../testHistory';
import styles from './HistoryBars.module.css';
import { streakStart } from './streakStart';

/** Failing rows of the last runs as bars, each with its count. */
export function HistoryBars({ history }: { readonly history: readonly HistoryTick[] }) {
  const settings = useFormat();
  const shown = history.slice(-TICKS);
  const most = Math.max(1, ...shown.map(({ failures }) => failures ?? 0));
  const moment = (tick: HistoryTick) => formatLocalMoment(Date.parse(tick.at), settings);
  const [first, last] = [shown[0], shown.at(-1)];
  const since = streakStart(history);
  if (!first || !last) return null;
  const summary = shown
    .map((tick) => `${moment(tick)}: ${statusMarks[tick.status].word}, ${tick.failures ?? 0}`)
    .join('; ');
  return (
    <figure className={styles.history}>
      <figcaption className={styles.title}>
        Failing rows, last {shown.length === 1 ? 'run' : `${shown.length} runs`}
      </figcaption>
      <div className={styles.bars} role="img" aria-label={summary}>
        {shown.map((tick) => (
          <div
            key={tick.runId}
            className={styles.bar}
            title={`${moment(tick)}: ${statusMarks[tick.status].word}`}
          >
            {(tick.failures ?? 0) > 0 && (
              <span className={styles.count} data-status={tick.status}>
                {formatCount(tick.failures ?? 0, settings)}
              </span>
            )}
            <span
              className={styles.fill}
              data-status={tick.status}
              style={{ blockSize: `${(60 * (tick.failures ?? 0)) / most}%` }}
            />
          </div>
        ))}
      </div>
      <div className={styles.axis}>
        <span>{moment(first)}</span>
        {since !== null && <span>{`${since.word} since ${moment(since.tick)}`}</span>}
        {shown.length > 1 && <span>{moment(last)}</span>}
      </div>
    </figure>
  );
}
