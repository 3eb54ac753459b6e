import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { IconButton } from '../actions/IconButton';
import styles from './Drawer.module.css';
import { ModalLayer } from './ModalLayer';
import { useReturnFocus } from './useReturnFocus';

interface DrawerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Above the title: the thing it belongs to. */
  readonly eyebrow?: ReactNode;
  readonly side?: 'right' | 'left' | 'bottom';
  /** Over the page it traps focus; beside the content it does not. */
  readonly placement?: 'over' | 'beside';
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function Drawer({ open, ...drawer }: DrawerProps) {
  if (!open) return null;
  return drawer.placement === 'beside' ? <BesideDrawer {...drawer} /> : <OverDrawer {...drawer} />;
}

type OpenDrawerProps = Omit<DrawerProps, 'open' | 'placement'>;

function OverDrawer(props: OpenDrawerProps) {
  const titleId = useId();
  return (
    <ModalLayer
      className={joinSide(props.side ?? 'right')}
      labelledBy={titleId}
      onClose={props.onClose}
    >
      <DrawerFrame {...props} titleId={titleId} />
    </ModalLayer>
  );
}

const sideClasses = { right: styles.right, left: styles.left, bottom: styles.bottom };

function joinSide(side: 'right' | 'left' | 'bottom'): string {
  return `${styles.over} ${sideClasses[side]}`;
}

function BesideDrawer(props: OpenDrawerProps) {
  const titleId = useId();
  const ref = useReturnFocus<HTMLElement>();
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    props.onClose();
  };
  return (
    <aside className={styles.beside} aria-labelledby={titleId} ref={ref} onKeyDown={closeOnEscape}>
      <DrawerFrame {...props} titleId={titleId} />
    </aside>
  );
}

function DrawerFrame(props: OpenDrawerProps & { titleId: string }) {
  return (
    <>
      <div className={styles.head}>
        <div className={styles.titles}>
          {props.eyebrow && <div className={styles.eyebrow}>{props.eyebrow}</div>}
          <h2 className={styles.title} id={props.titleId}>
            {props.title}
          </h2>
        </div>
        <IconButton icon={X} label="Close" size="sm" onClick={props.onClose} />
      </div>
      <div className={styles.body}>{props.children}</div>
      {props.footer && <div className={styles.foot}>{props.footer}</div>}
    </>
  );
}
