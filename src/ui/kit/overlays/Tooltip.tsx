import {
  cloneElement,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { KeySequence } from '../marks/Kbd';
import type { Side } from './placement';
import { usePortalHost } from './portalHost';
import styles from './Tooltip.module.css';
import { usePlacement } from './usePlacement';
import { useTooltipTiming } from './useTooltipTiming';

interface TooltipProps {
  /** Nothing opens while there are no words. */
  readonly text: ReactNode;
  readonly keys?: readonly string[] | undefined;
  readonly side?: Side;
  /** False where the control's own name or description says the same: a screen reader would say it twice. */
  readonly describes?: boolean;
  /** The control that it explains. */
  readonly children: ReactElement<{ 'aria-describedby'?: string | undefined }>;
}

/** Words on hover and on focus. Never the only place of an instruction: touch screens show none. */
export function Tooltip({ text, keys, side = 'bottom', describes = true, children }: TooltipProps) {
  const id = useId();
  const frame = useRef<HTMLSpanElement>(null);
  const { isOpen, open, close, hold } = useTooltipTiming();
  const enter = (event: PointerEvent) => event.pointerType !== 'touch' && open('hover');
  const isShown = isOpen && Boolean(text);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has no box; it hears what happens to the control inside. */}
      <span
        ref={frame}
        className={styles.frame}
        onPointerEnter={enter}
        onPointerLeave={close}
        onPointerDown={close}
        onFocus={(event) => event.target.matches(':focus-visible') && open('focus')}
        onBlur={close}
        onKeyDown={close}
      >
        {describes && isShown ? cloneElement(children, { 'aria-describedby': id }) : children}
      </span>
      {isShown && (
        <Bubble
          id={id}
          anchor={frame.current?.firstElementChild ?? null}
          side={side}
          onHold={hold}
          onLeave={close}
        >
          {text}
          {keys && <KeySequence keys={keys} />}
        </Bubble>
      )}
    </>
  );
}

interface BubbleProps {
  readonly id: string;
  readonly anchor: Element | null;
  readonly side: Side;
  readonly onHold: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

const gapPx = 6;

function Bubble({ id, anchor, side, onHold, onLeave, children }: BubbleProps) {
  const [bubble, setBubble] = useState<HTMLElement | null>(null);
  const host = usePortalHost();
  usePlacement(bubble, anchor, { side, align: 'center', gap: gapPx });
  return createPortal(
    <div
      ref={(element) => {
        element?.showPopover();
        setBubble(element);
      }}
      id={id}
      popover="manual"
      role="tooltip"
      className={styles.tooltip}
      onPointerEnter={onHold}
      onPointerLeave={onLeave}
    >
      {children}
    </div>,
    host ?? document.body,
  );
}
