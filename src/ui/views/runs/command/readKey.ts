import { moveRow } from '../../../kit/fields/listOptions';
import type { Completion } from './completeCommand';

/** What a key means in the command box. */
export type KeyAction =
  | { readonly kind: 'take'; readonly text: string }
  | { readonly kind: 'mark'; readonly at: number }
  /** One command back in the history, or forth. */
  | { readonly kind: 'browse'; readonly step: 1 | -1 }
  | { readonly kind: 'run' }
  | { readonly kind: 'close' };

interface BoxState {
  /** The completions that are shown. */
  readonly options: readonly Completion[];
  /** -1 for none. */
  readonly marked: number;
  readonly isOpen: boolean;
  /** Whether the text is one of the history. */
  readonly isBrowsing: boolean;
}

/** Reads a key; undefined leaves it to the field. The arrows are the list's once one of it is marked. */
export function readKey(
  key: string,
  { options, marked, isOpen, isBrowsing }: BoxState,
): KeyAction | undefined {
  const isInList = options.length > 0 && (marked >= 0 || key === 'ArrowDown');
  const moved = isInList && key.startsWith('Arrow') ? moveRow(marked, options.length, key) : null;
  if (moved !== null) return { kind: 'mark', at: moved };
  const option = options[marked] ?? (key === 'Tab' ? options[0] : undefined);
  switch (key) {
    case 'Tab':
      return option && { kind: 'take', text: option.text };
    case 'Enter':
      return option ? { kind: 'take', text: option.text } : { kind: 'run' };
    case 'Escape':
      return isOpen ? { kind: 'close' } : undefined;
    case 'ArrowUp':
      return { kind: 'browse', step: 1 };
    case 'ArrowDown':
      return isBrowsing ? { kind: 'browse', step: -1 } : undefined;
    default:
      return undefined;
  }
}
