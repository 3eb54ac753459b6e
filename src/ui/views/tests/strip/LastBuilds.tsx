import { formatLocalMoment } from '../../../format/dates';
import { VisuallyHidden } from '../../../kit/messages/VisuallyHidden';
import { links } from '../../../links';
import { useFormat, useReport } from '../../../model/modelContext';
import { buildTicks, countTicks } from '../testHistory';
import styles from './TestsStrip.module.css';

/** One mark for each of the last runs that tested something; each leads to its run. */
export function LastBuilds() {
  const { state } = useReport();
  const settings = useFormat();
  const ticks = buildTicks(state.runs);
  if (ticks.length === 0) return null;
  return (
    <div className={styles.builds}>
      <span className={styles.label} id="last-builds">
        {ticks.length === 1 ? 'Last build' : `Last ${ticks.length} builds`}
      </span>
      <ol className={styles.ticks} aria-labelledby="last-builds" title={countTicks(ticks)}>
        {ticks.map(({ runId, at, status }) => (
          <li key={runId}>
            <a
              href={links.run(runId)}
              className={styles.tick}
              data-status={status}
              title={`${formatLocalMoment(Date.parse(at), settings)}: ${WORDS[status]}`}
            >
              <VisuallyHidden>
                {formatLocalMoment(Date.parse(at), settings)}: {WORDS[status]}
              </VisuallyHidden>
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}

const WORDS = {
  pass: 'all pass',
  warn: 'warnings',
  skipped: 'some skipped',
  fail: 'failures',
} as const;
