import { Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../actions/IconButton';
import { Icon } from '../marks/Icon';
import { StatusMark } from '../marks/StatusMark';
import styles from './Banner.module.css';

interface BannerProps {
  readonly tone: 'info' | 'warn' | 'fail' | 'error';
  /** What is the matter, in one sentence. */
  readonly title?: string;
  readonly children?: ReactNode;
  /** The remedies as buttons. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

export function Banner({ tone, title, children, actions, onDismiss }: BannerProps) {
  return (
    <div className={styles.banner} data-tone={tone}>
      {tone === 'info' ? <Icon of={Info} className={styles.info} /> : <StatusMark status={tone} />}
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.body}>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
      {onDismiss && <IconButton icon={X} label="Dismiss" size="sm" onClick={onDismiss} />}
    </div>
  );
}
