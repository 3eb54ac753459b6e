import { formatLocalMoment } from '../../../format/dates';
import { formatDuration } from '../../../format/durations';
import { formatCount } from '../../../format/numbers';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { links } from '../../../links';
import { useFormat } from '../../../model/modelContext';
import type { TestItem } from '../testItems';
import { HistoryBars } from './HistoryBars';
import styles from './TestDetail.module.css';

/** Every remembered run of a test, newest first, under a picture of its failing rows. */
export function HistoryPanel({ item }: { readonly item: TestItem }) {
  const settings = useFormat();
  if (item.history.length === 0) {
    return <EmptyState message="This test has not run yet. Build, or run it." />;
  }
  return (
    <>
      <HistoryBars history={item.history} />
      <div className={styles.wide}>
        <table className={styles.runs}>
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">Result</th>
              <th scope="col" data-end>
                Failing
              </th>
              <th scope="col" data-end>
                Time
              </th>
              <th scope="col">Command</th>
            </tr>
          </thead>
          <tbody>
            {item.history.toReversed().map(({ runId, at, status, failures, seconds, command }) => (
              <tr key={runId}>
                <th scope="row">
                  <a href={links.run(runId, { node: item.id })}>
                    {formatLocalMoment(Date.parse(at), settings)}
                  </a>
                </th>
                <td>
                  <StatusMark status={status} size={14} showLabel />
                </td>
                <td data-end>{failures === null ? '–' : formatCount(failures, settings)}</td>
                <td data-end>{formatDuration(seconds * 1000, settings)}</td>
                <td>
                  <code>{command}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
