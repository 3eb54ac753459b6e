import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { IconButton } from '../actions/IconButton';
import styles from './Dialog.module.css';
import { ModalLayer } from './ModalLayer';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg';
  /** The buttons, the one that goes ahead last. */
  readonly footer?: ReactNode;
  readonly role?: 'dialog' | 'alertdialog';
  readonly children?: ReactNode;
}

/** A question or a form over the page: focus stays inside, `Escape` and a click beside it close it. */
export function Dialog({ open, ...dialog }: DialogProps) {
  return open ? <OpenDialog {...dialog} /> : null;
}

function OpenDialog(props: Omit<DialogProps, 'open'>) {
  const { onClose, title, description, size = 'md', footer, role = 'dialog', children } = props;
  const id = useId();
  return (
    <ModalLayer
      className={styles.dialog}
      role={role}
      labelledBy={`${id}-title`}
      describedBy={description ? `${id}-description` : undefined}
      onClose={onClose}
    >
      <div className={styles.frame} data-size={size}>
        <div className={styles.head}>
          <h2 className={styles.title} id={`${id}-title`}>
            {title}
          </h2>
          <IconButton icon={X} label="Close" size="sm" onClick={onClose} />
        </div>
        <div className={styles.body}>
          {description && (
            <div className={styles.description} id={`${id}-description`}>
              {description}
            </div>
          )}
          {children}
        </div>
        {footer && <div className={styles.foot}>{footer}</div>}
      </div>
    </ModalLayer>
  );
}
