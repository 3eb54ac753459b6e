import {
  type MouseEvent,
  type RefObject,
  type SyntheticEvent,
  useLayoutEffect,
  useRef,
} from 'react';

interface ModalProps {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onCancel: (event: SyntheticEvent) => void;
  readonly onClose: (event: SyntheticEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
}

/**
 * Opens a native `<dialog>` as modal for as long as its component is mounted. The browser traps focus, makes the page
 * inert and gives focus back; nothing is written into the page's styles.
 */
export function useModal(onClose: () => void): ModalProps {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Not the first control, which is the one that closes it: what the content asks for, or the dialog as a whole.
    (dialog?.querySelector<HTMLElement>('[data-autofocus]') ?? dialog)?.focus();
    // Its own `close()`, before the element goes: only that gives focus back to where it was.
    return () => dialog?.close();
  }, []);
  const isOwn = (event: SyntheticEvent) => event.target === event.currentTarget;
  return {
    ref,
    onCancel: (event) => {
      if (!isOwn(event)) return;
      event.preventDefault();
      onClose();
    },
    // Not when it is open again already: React's strict mode closes and reopens at once, and the event comes later.
    onClose: (event) => isOwn(event) && !ref.current?.open && onClose(),
    // The backdrop belongs to the dialog element itself; anything inside has a target of its own.
    onMouseDown: (event) => isOwn(event) && onClose(),
  };
}
