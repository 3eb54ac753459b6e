import type { ReactNode } from 'react';
import { FloatingLayer } from './FloatingLayer';
import { findFirstStop } from './focusStops';
import { OpenerButton, type OpenerElement } from './OpenerButton';
import type { Align, Side } from './placement';
import { type OpeningProps, useOpening } from './useOpening';

interface PopoverProps extends OpeningProps {
  /** Name of the popover for screen readers. */
  readonly label: string;
  /** The button that opens it; must take a ref and spread props. */
  readonly trigger: OpenerElement;
  readonly children: ReactNode;
  readonly align?: Align;
  readonly side?: Side;
  /** `Escape` closes by itself; call `preventDefault` to give the key another meaning. */
  readonly onEscape?: (event: { preventDefault: () => void }) => void;
  readonly className?: string | undefined;
}

const gapPx = 4;

/** Content that floats beside its button, closes on `Escape` or a click elsewhere, and gives focus back. */
export function Popover(props: PopoverProps) {
  const { label, trigger, children, align = 'start', side = 'bottom', onEscape } = props;
  const { id, isOpen, change, button, setButton } = useOpening(props);
  return (
    <>
      <OpenerButton
        ref={setButton}
        trigger={trigger}
        controls={id}
        popup="dialog"
        isOpen={isOpen}
        onOpen={change}
      />
      {isOpen && button && (
        <FloatingLayer
          id={id}
          role="dialog"
          label={label}
          anchor={button}
          wish={{ side, align, gap: gapPx }}
          className={props.className}
          onClose={() => change(false)}
          onKeyDown={(event) => event.key === 'Escape' && onEscape?.(event)}
          onFocusIn={focusStart}
        >
          {children}
        </FloatingLayer>
      )}
    </>
  );
}

// The part marked with data-autofocus, else the first control. Not on touch screens: a field that takes focus by itself
// covers half the page with a keyboard.
function focusStart(layer: HTMLElement): void {
  const isTouch = matchMedia('(pointer: coarse)').matches;
  const start = layer.querySelector<HTMLElement>('[data-autofocus]') ?? findFirstStop(layer);
  ((isTouch ? null : start) ?? layer).focus({ preventScroll: true });
}
