import type { ReactNode } from 'react';
import { Icon, type IconShape } from '../marks/Icon';
import { KeySequence } from '../marks/Kbd';
import { Spinner } from '../marks/Spinner';
import styles from './Button.module.css';

/** One primary a screen; danger only in a confirm dialog. */
type ButtonKind = 'primary' | 'default' | 'quiet' | 'danger';
/** 24, 28 and 32 px; `lg` in footers. */
type ButtonSize = 'sm' | 'md' | 'lg';

export interface ButtonLook {
  readonly kind?: ButtonKind;
  readonly size?: ButtonSize;
  readonly icon?: IconShape | undefined;
  /** After the label: a chevron, a count. */
  readonly trailing?: ReactNode;
  readonly keys?: readonly string[] | undefined;
}

interface ButtonFaceProps extends Pick<ButtonLook, 'icon' | 'trailing' | 'keys'> {
  readonly busy?: boolean | undefined;
  readonly children: ReactNode;
}

export function ButtonFace({ icon, trailing, keys, busy, children }: ButtonFaceProps) {
  return (
    <>
      {icon && !busy && <Icon of={icon} size={14} className={styles.icon} />}
      {icon && busy && <Spinner size={14} className={styles.icon} />}
      {children !== undefined && <span className={styles.label}>{children}</span>}
      {keys && <KeySequence keys={keys} />}
      {trailing}
      {!icon && busy && <span className={styles.busyBar} />}
    </>
  );
}
