import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { Icon, type IconShape } from './Icon';

export type BadgeTone =
  | 'neutral'
  | 'outline'
  | 'accent'
  | 'pass'
  | 'warn'
  | 'fail'
  | 'error'
  | 'skip';

interface BadgeProps {
  readonly tone?: BadgeTone;
  /** `pill` for counts. */
  readonly shape?: 'tag' | 'pill';
  readonly icon?: IconShape;
  readonly mono?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}

export function Badge({
  tone = 'neutral',
  shape = 'tag',
  icon,
  mono,
  title,
  children,
}: BadgeProps) {
  return (
    <span
      className={styles.badge}
      data-tone={tone}
      data-shape={shape}
      data-mono={mono}
      title={title}
    >
      {icon && <Icon of={icon} size={12} />}
      {children}
    </span>
  );
}
