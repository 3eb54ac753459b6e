import { joinClasses } from '../classes';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** Steps done of `of`; leave both out while the end is not known. */
  readonly done?: number;
  readonly of?: number;
  readonly size?: 'hair' | 'bar';
  readonly className?: string | undefined;
}

export function ProgressBar({ label, done, of, size = 'bar', className }: ProgressBarProps) {
  const known = done !== undefined && of !== undefined && of > 0;
  return (
    <div
      className={joinClasses(styles.track, className)}
      data-size={size}
      role="progressbar"
      aria-label={label}
      {...(known && { 'aria-valuenow': done, 'aria-valuemin': 0, 'aria-valuemax': of })}
      {...(known && { 'aria-valuetext': `${done} of ${of}` })}
    >
      <div
        className={known ? styles.fill : styles.wander}
        style={known ? { inlineSize: `${(100 * done) / of}%` } : undefined}
      />
    </div>
  );
}
