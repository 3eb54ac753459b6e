import type { ReactNode } from 'react';
import { Icon, type IconShape } from '../marks/Icon';
import styles from './Notice.module.css';

interface EmptyStateProps {
  /** One sentence: what is not here, and why. */
  readonly message: string;
  /** The one thing that helps. */
  readonly action?: ReactNode;
  readonly icon?: IconShape;
}

export function EmptyState({ message, action, icon }: EmptyStateProps) {
  return (
    <div className={styles.notice}>
      {icon && <Icon of={icon} size={20} className={styles.icon} />}
      <p className={styles.message}>{message}</p>
      {action}
    </div>
  );
}
