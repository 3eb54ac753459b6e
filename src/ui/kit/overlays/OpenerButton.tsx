import { cloneElement, type MouseEvent, type ReactElement, type Ref } from 'react';

interface OpenerProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly popoverTarget?: string | undefined;
  readonly 'aria-haspopup'?: 'dialog' | 'menu' | 'listbox' | undefined;
  readonly 'aria-expanded'?: boolean | undefined;
}

/** A button, or a component that passes these props and its ref on to one. */
export type OpenerElement = ReactElement<OpenerProps>;

interface OpenerButtonProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly trigger: OpenerElement;
  /** Id of what it opens. */
  readonly controls: string;
  readonly popup: 'dialog' | 'menu';
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The given button, made to open and close a floating layer. */
export function OpenerButton({ ref, trigger, controls, popup, isOpen, onOpen }: OpenerButtonProps) {
  return cloneElement(trigger, {
    ref,
    // Only names the layer's button, so that the browser does not count a click on it as one elsewhere, which would
    // close the layer just before the click opens it again.
    popoverTarget: controls,
    'aria-haspopup': trigger.props['aria-haspopup'] ?? popup,
    'aria-expanded': isOpen,
    onClick: (event) => {
      trigger.props.onClick?.(event);
      event.preventDefault();
      onOpen(!isOpen);
    },
  });
}
