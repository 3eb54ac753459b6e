import { formatDuration } from '../../../format/durations';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatRowCount } from '../../../format/rowCounts';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { Ticks } from '../Ticks';
import type { TestItem } from '../testItems';
import styles from './TestList.module.css';

interface TestRowProps {
  readonly item: TestItem;
  readonly href: string;
  readonly isSelected: boolean;
  /** Names the model too, where the group does not. */
  readonly showsModel: boolean;
  readonly settings: FormatSettings;
}

/** One test of the list. */
export function TestRow({ item, href, isSelected, showsModel, settings }: TestRowProps) {
  const { status, title, column, live, aboutName, history } = item;
  const subject = [showsModel && aboutName, column].filter(Boolean).join('.');
  const word = status === 'waiting' && live === null ? 'Not run yet' : undefined;
  return (
    <li>
      <a
        href={href}
        className={styles.row}
        data-row
        data-test={item.id}
        aria-current={isSelected ? 'true' : undefined}
      >
        <StatusMark status={status} {...(word !== undefined && { label: word })} />
        <span className={styles.name}>
          <span className={styles.title} title={title}>
            {title}
          </span>
          {subject !== '' && <span className={styles.column}>{subject}</span>}
        </span>
        <span className={styles.failures} data-status={status}>
          {describeFailures(item, settings)}
        </span>
        <Ticks history={history} className={styles.history} />
        <span className={styles.time}>
          {live?.seconds == null ? '' : formatDuration(live.seconds * 1000, settings)}
        </span>
      </a>
    </li>
  );
}

function describeFailures({ status, live, node }: TestItem, settings: FormatSettings): string {
  if (status === 'notEnoughData') return 'not enough data';
  if (status !== 'fail' && status !== 'warn') return '';
  if (node.resource_type === 'unit_test') return 'differs';
  return formatRowCount(live?.failures ?? 0, settings);
}
