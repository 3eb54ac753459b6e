import type { ReactNode } from 'react';
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
  const { layer, props: dialog } = useModal(props.onClose);
  return createPortal(
    <dialog
      {...dialog}
      className={joinClasses(styles.layer, props.className)}
      tabIndex={-1}
      role={props.role}
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {layer && <PortalHostProvider value={layer}>{props.children}</PortalHostProvider>}
    </dialog>,
    document.body,
  );
}
