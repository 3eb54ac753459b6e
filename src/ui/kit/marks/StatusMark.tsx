import { joinClasses } from '../classes';
import { VisuallyHidden } from '../messages/VisuallyHidden';
import { Icon } from './Icon';
import { Spinner } from './Spinner';
import styles from './StatusMark.module.css';
import { type MarkStatus, statusMarks } from './statuses';

interface StatusMarkProps {
  readonly status: MarkStatus;
  /** The word; by default the status's own. `null` where the text beside the mark already says it. */
  readonly label?: string | null;
  /** Shows the word; otherwise only screen readers get it. */
  readonly showLabel?: boolean;
  readonly size?: 12 | 14 | 16;
  readonly className?: string;
}

/** A status as shape and word, never as colour alone. */
export function StatusMark(props: StatusMarkProps) {
  const { status, label = statusMarks[status].word, showLabel = false, size = 16 } = props;
  return (
    <span className={joinClasses(styles.mark, props.className)} data-status={status}>
      {status === 'running' ? (
        <Spinner size={size} className={styles.shape} />
      ) : (
        <Icon of={statusMarks[status].shape} size={size} className={styles.shape} />
      )}
      {label !== null &&
        (showLabel ? <span>{label}</span> : <VisuallyHidden>{label}</VisuallyHidden>)}
    </span>
  );
}
