import { useEffect, useEffectEvent, useRef } from 'react';
import { isTextEntry } from '../../kit/textEntry';
import { type PendingKeys, readKeyPress, type Shortcut } from './shortcut';

interface ShortcutSetup {
  readonly shortcuts: readonly Shortcut[];
  readonly singleKeys: boolean;
  readonly onShortcut: (id: string) => void;
}

export const isMac = /mac|iphone|ipad/i.test(navigator.platform);

/** Listens to the whole page for the shortcuts; silent while a modal dialog is open, whose keys are its own. */
export function useShortcuts({ shortcuts, singleKeys, onShortcut }: ShortcutSetup): void {
  const pending = useRef<PendingKeys>(null);
  const read = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift } = event;
    return readKeyPress(
      {
        key,
        ctrl,
        meta,
        alt,
        shift,
        inText: takesLetters(innermost(event)),
        timeMs: event.timeStamp,
      },
      pending.current,
      shortcuts,
      { isMac, singleKeys },
    );
  });
  const fire = useEffectEvent((event: KeyboardEvent, id: string) => {
    event.preventDefault();
    if (!event.repeat) onShortcut(id);
  });
  useEffect(() => {
    const isSilent = (event: KeyboardEvent) =>
      event.defaultPrevented ||
      event.isComposing ||
      document.querySelector('dialog:modal') !== null;
    // The second key of a sequence comes before whatever the key means where the focus is: `g m` from within a tile
    // goes to Marketing, though `m` alone opens the tile's menu.
    const finishSequence = (event: KeyboardEvent) => {
      if (pending.current === null || isSilent(event)) return;
      const { fired, ends } = read(event);
      if (fired === null || ends !== 'sequence') return;
      pending.current = null;
      event.stopPropagation();
      fire(event, fired);
    };
    const press = (event: KeyboardEvent) => {
      if (isSilent(event)) return;
      const reading = read(event);
      pending.current = reading.pending;
      if (reading.fired !== null) fire(event, reading.fired);
    };
    window.addEventListener('keydown', finishSequence, { capture: true });
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', finishSequence, { capture: true });
      window.removeEventListener('keydown', press);
    };
  }, []);
}

// What is in a shadow tree, as the editor, is seen from outside as its host.
function innermost(event: KeyboardEvent): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}

// A letter in an open menu or list jumps to an entry.
function takesLetters(target: EventTarget | null): boolean {
  const inList = target instanceof Element && target.closest('[role="menu"], [role="listbox"]');
  return isTextEntry(target) || Boolean(inList);
}
