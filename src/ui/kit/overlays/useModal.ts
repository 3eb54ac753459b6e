import { type RefObject, type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react';

import { findReturn } from './focusReturn';

interface Modal {
  /** The dialog once it is open: only then is there anything to measure or focus inside. */
  readonly layer: HTMLDialogElement | null;
  readonly props: {
    readonly ref: RefObject<HTMLDialogElement | null>;
    readonly onCancel: (event: SyntheticEvent) => void;
    readonly onClose: (event: SyntheticEvent) => void;
    readonly onPointerDown: (event: SyntheticEvent) => void;
    readonly onClick: (event: SyntheticEvent) => void;
  };
}

/**
 * Opens a native `<dialog>` as modal for as long as its component is mounted. The browser traps focus, makes the page
 * inert and gives focus back; nothing is written into the page's styles.
 */
export function useModal(onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  const [layer, setLayer] = useState<HTMLDialogElement | null>(null);
  const pressedBackdrop = useRef(false);
  useLayoutEffect(() => {
    const dialog = ref.current;
    const opener = findReturn();
    dialog?.showModal();
    setLayer(dialog);
    return () => {
      // Its own `close()`, before the element goes: that gives the focus back to where it was.
      dialog?.close();
      const { activeElement } = document;
      // It was on a row of a menu that is gone.
      if (activeElement === document.body || dialog?.contains(activeElement)) opener?.focus();
    };
  }, []);
  useLayoutEffect(() => {
    // Not the first control, which is the one that closes it: what the content asks for, or the dialog as a whole.
    (layer?.querySelector<HTMLElement>('[data-autofocus]') ?? layer)?.focus();
  }, [layer]);
  const isOwn = (event: SyntheticEvent) => event.target === event.currentTarget;
  return {
    layer,
    props: {
      ref,
      onCancel: (event) => {
        if (!isOwn(event)) return;
        event.preventDefault();
        onClose();
      },
      // Not when it is open again already: React's strict mode closes and reopens at once, and the event comes later.
      onClose: (event) => isOwn(event) && !ref.current?.open && onClose(),
      // The backdrop belongs to the dialog element itself; anything inside has a target of its own. Pressed and released
      // there: text selected from inside to outside must not close the dialog.
      onPointerDown: (event) => {
        pressedBackdrop.current = isOwn(event);
      },
      onClick: (event) => isOwn(event) && pressedBackdrop.current && onClose(),
    },
  };
}
