import type { KeyboardEvent } from 'react';
import { FloatingLayer } from '../overlays/FloatingLayer';
import { OpenerButton, type OpenerElement } from '../overlays/OpenerButton';
import type { Align, Side } from '../overlays/placement';
import { type OpeningProps, useOpening } from '../overlays/useOpening';
import styles from './Menu.module.css';
import { MenuRow } from './MenuRow';
import type { MenuEntry } from './menuEntries';
import { moveMenuFocus } from './moveMenuFocus';

interface MenuProps extends OpeningProps {
  /** The button that opens it; must take a ref and spread props. */
  readonly trigger: OpenerElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: Align;
  readonly side?: Side;
}

const gapPx = 4;

/** A list of actions and choices: arrow keys move, letters jump, `Escape` and `Tab` close. */
export function Menu(props: MenuProps) {
  const { trigger, entries, align = 'end', side = 'bottom' } = props;
  const { id, isOpen, change, button, setButton } = useOpening(props);
  const choose = (act: () => void) => {
    change(false);
    act();
  };
  return (
    <>
      <OpenerButton
        ref={setButton}
        trigger={trigger}
        controls={id}
        popup="menu"
        isOpen={isOpen}
        onOpen={change}
      />
      {isOpen && button && (
        <FloatingLayer
          id={id}
          role="menu"
          label={nameOf(button)}
          anchor={button}
          wish={{ side, align, gap: gapPx }}
          className={styles.menu}
          onClose={() => change(false)}
          onKeyDown={readKey}
          onFocusIn={focusFirst}
        >
          {entries.map((entry) => (
            <MenuRow key={entry.id} entry={entry} onChoose={choose} />
          ))}
        </FloatingLayer>
      )}
    </>
  );
}

function nameOf(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? button.textContent ?? '';
}

function readKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (moveMenuFocus(event.currentTarget, event.key)) event.preventDefault();
}

// Opened by keyboard the first row is marked, by pointer none: the pointer marks the row it is on.
function focusFirst(menu: HTMLElement): void {
  const byKeyboard = document.activeElement?.matches(':focus-visible') ?? false;
  menu.focus({ preventScroll: true });
  if (byKeyboard) moveMenuFocus(menu, 'Home');
}
