import { type KeyboardEvent, useId, useLayoutEffect, useState } from 'react';
import { findByLetter, moveRow } from './listOptions';

interface MarkedRowSetup {
  /** The rows as shown, for letters that jump to them. */
  readonly labels: readonly string[];
  /** The row that is marked at first. */
  readonly start: number;
  /** A field above the list takes the letters; without one they jump to a row. */
  readonly hasSearch: boolean;
  readonly onPick: (row: number) => void;
}

/** A list in which one row is marked by arrow keys while the focus stays on the field above or on the list itself. */
export function useMarkedRow({ labels, start, hasSearch, onPick }: MarkedRowSetup) {
  const id = useId();
  const [marked, setMarked] = useState(start);
  const at = Math.min(marked, labels.length - 1);
  const rowId = (row: number) => `${id}-${row}`;
  const markedId = at >= 0 ? rowId(at) : undefined;

  useLayoutEffect(() => {
    if (markedId) document.getElementById(markedId)?.scrollIntoView({ block: 'nearest' });
  }, [markedId]);

  const press = (event: KeyboardEvent) => {
    const picks = event.key === 'Enter' || (event.key === ' ' && !hasSearch);
    const movesCaret = hasSearch && (event.key === 'Home' || event.key === 'End');
    const moved = movesCaret ? null : moveRow(at, labels.length, event.key);
    if (picks && at >= 0) onPick(at);
    else if (moved !== null) setMarked(moved);
    else if (!hasSearch && isLetter(event)) setMarked(findByLetter(labels, at, event.key));
    else return;
    event.preventDefault();
  };
  return { at, listId: `${id}-list`, markedId, rowId, mark: setMarked, press };
}

function isLetter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}
