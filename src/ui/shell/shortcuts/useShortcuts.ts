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
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog:modal'))
      return;
    const { key, ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift } = event;
    const reading = readKeyPress(
      { key, ctrl, meta, alt, shift, inText: takesLetters(event.target), timeMs: event.timeStamp },
      pending.current,
      shortcuts,
      { isMac, singleKeys },
    );
    pending.current = reading.pending;
    if (reading.fired === null) return;
    event.preventDefault();
    if (!event.repeat) onShortcut(reading.fired);
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

// A letter in an open menu or list jumps to an entry.
function takesLetters(target: EventTarget | null): boolean {
  const inList = target instanceof Element && target.closest('[role="menu"], [role="listbox"]');
  return isTextEntry(target) || Boolean(inList);
}
