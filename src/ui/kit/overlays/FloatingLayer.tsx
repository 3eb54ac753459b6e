import {
  type KeyboardEvent,
  type ReactNode,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { joinClasses } from '../classes';
import styles from './FloatingLayer.module.css';
import { announceReturn, isReturning, returnFocus } from './focusReturn';
import { isLastStop } from './focusStops';
import type { PlacementWish } from './placement';
import { PortalHostProvider, usePortalHost } from './portalHost';
import { usePlacement } from './usePlacement';

interface FloatingLayerProps {
  readonly id: string;
  readonly role: 'dialog' | 'menu';
  readonly label: string;
  /** The button it belongs to; focus goes back there. */
  readonly anchor: HTMLElement;
  readonly wish: PlacementWish;
  readonly className?: string | undefined;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  /** Brings the focus inside: when it opens, and when what had the focus has gone. */
  readonly onFocusIn: (layer: HTMLElement) => void;
  readonly children: ReactNode;
}

/**
 * A native popover beside its button; mounted means open. The browser puts it above everything and closes it on a click
 * elsewhere; it lies in the innermost open dialog or popover, so that neither makes it inert nor closes with it.
 */
export function FloatingLayer(props: FloatingLayerProps) {
  const { anchor, onClose, onKeyDown } = props;
  const ref = useRef<HTMLDivElement>(null);
  const host = usePortalHost();
  const layer = useNativePopover(ref, props);
  usePlacement(layer, anchor, props.wish);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    onKeyDown?.(event);
    const leaves =
      event.key === 'Tab' && isLastStop(event.currentTarget, event.target, event.shiftKey);
    if (event.defaultPrevented || !(leaves || event.key === 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: its role, dialog or menu, is given by the caller.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: same.
    <div
      ref={ref}
      id={props.id}
      popover="auto"
      className={joinClasses(styles.layer, props.className)}
      role={props.role}
      tabIndex={-1}
      aria-label={props.label}
      onKeyDown={press}
    >
      {/* Once it is open: what measures or scrolls itself on mounting would find nothing in a hidden part. */}
      {layer && <PortalHostProvider value={layer}>{props.children}</PortalHostProvider>}
    </div>,
    host ?? document.body,
  );
}

function useNativePopover(
  ref: { readonly current: HTMLElement | null },
  { anchor, onFocusIn, onClose }: FloatingLayerProps,
): HTMLElement | null {
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const close = useEffectEvent(onClose);
  useLayoutEffect(() => {
    const part = ref.current;
    if (!part) return;
    let hadFocus = false;
    const stop = new AbortController();
    const listen = { signal: stop.signal };
    // Before it hides: afterwards the focus is nowhere, and one cannot tell whether it was inside.
    const remember = () => {
      hadFocus ||= part.contains(document.activeElement);
    };
    part.addEventListener('beforetoggle', remember, listen);
    part.addEventListener('toggle', (event) => event.newState === 'closed' && close(), listen);
    part.showPopover();
    setLayer(part);
    return () => {
      remember();
      stop.abort();
      // The browser would give the focus to whatever had it before, at once; it belongs to the button, after the commit.
      if (document.activeElement instanceof HTMLElement && hadFocus) document.activeElement.blur();
      part.hidePopover();
      if (!hadFocus) return;
      announceReturn(anchor);
      // By then the button's own handlers stand for the closed state. Still in the page means that React's strict mode
      // only mounts it anew.
      setTimeout(() => part.isConnected || returnFocus(anchor));
    };
  }, [ref, anchor]);
  const focusIn = useEffectEvent(onFocusIn);
  useLayoutEffect(() => {
    if (layer) focusIn(layer);
  }, [layer]);
  // What had the focus may have gone with a change of content: keys would go nowhere.
  useLayoutEffect(() => {
    if (layer && document.activeElement === document.body && !isReturning()) focusIn(layer);
  });
  return layer;
}
