import * as Radix from 'radix-ui/popover';
import type { ReactElement, ReactNode } from 'react';
import { joinClasses } from '../classes';
import styles from './Popover.module.css';
import { usePortalHost } from './portalHost';

interface PopoverProps {
  /** Name of the popover for screen readers. */
  readonly label: string;
  /** The button that opens it; must take a ref and spread props. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** `Escape` closes by itself; call `preventDefault` to give the key another meaning. */
  readonly onEscape?: (event: KeyboardEvent) => void;
  readonly className?: string | undefined;
}

/** Content that floats beside its button, closes on `Escape` or a click elsewhere, and gives focus back. */
export function Popover(props: PopoverProps) {
  const { trigger, children, open, onOpenChange, align = 'start', side = 'bottom' } = props;
  const host = usePortalHost();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={host}>
        <Radix.Content
          className={joinClasses(styles.popover, props.className)}
          aria-label={props.label}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          onEscapeKeyDown={props.onEscape}
          onOpenAutoFocus={focusStart}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

// The part marked with data-autofocus, rather than the first control. Not on touch screens: a field that takes focus
// by itself covers half the page with a keyboard.
function focusStart(event: Event): void {
  const content = event.currentTarget;
  if (!(content instanceof HTMLElement) || matchMedia('(pointer: coarse)').matches) return;
  const start = content.querySelector<HTMLElement>('[data-autofocus]');
  if (!start) return;
  event.preventDefault();
  start.focus();
}
