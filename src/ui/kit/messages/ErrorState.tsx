import type { ReactNode } from 'react';
import { Button } from '../actions/Button';
import { StatusMark } from '../marks/StatusMark';
import styles from './Notice.module.css';

interface ErrorStateProps {
  /** What happened, where, and what to do. */
  readonly message: string;
  /** The engine's own words. */
  readonly details?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly actions?: ReactNode;
}

export function ErrorState({ message, details, onRetry, actions }: ErrorStateProps) {
  return (
    <div className={styles.notice}>
      <StatusMark status="error" />
      <p className={styles.message}>{message}</p>
      {details && (
        <details className={styles.details}>
          <summary>Details</summary>
          <pre>{details}</pre>
        </details>
      )}
      <div className={styles.actions}>
        {onRetry && <Button onClick={onRetry}>Retry</Button>}
        {actions}
      </div>
    </div>
  );
}
