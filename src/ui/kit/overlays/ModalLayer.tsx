import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { joinClasses } from '../classes';
import styles from './ModalLayer.module.css';
import { PortalHostProvider } from './portalHost';
import { useModal } from './useModal';

interface ModalLayerProps {
  readonly className: string | undefined;
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  readonly label?: string;
  readonly role?: 'dialog' | 'alertdialog';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The modal element under dialog, drawer and palette; mounted means open. */
export function ModalLayer(props: ModalLayerProps) {
  const { ref, ...events } = useModal(props.onClose);
  const [host, setHost] = useState<HTMLElement | null>(null);
  return createPortal(
    <dialog
      {...events}
      ref={(dialog) => {
        ref.current = dialog;
        setHost(dialog);
      }}
      className={joinClasses(styles.layer, props.className)}
      tabIndex={-1}
      role={props.role}
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      <PortalHostProvider value={host}>{props.children}</PortalHostProvider>
    </dialog>,
    document.body,
  );
}
