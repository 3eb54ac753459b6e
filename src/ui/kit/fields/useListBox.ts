import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { findByLetter, type ListOption, moveRow, narrowOptions } from './listOptions';

// More rows than anyone reads; typing narrows further, and the list says how many are left out.
const mostRows = 200;

interface ListBoxSetup {
  readonly options: readonly ListOption[];
  readonly selected: readonly string[];
  /** With a search field letters are typed; without one they jump to an option. */
  readonly hasSearch: boolean;
  readonly onPick: (value: string) => void;
}

/** State and keys of a list in which one row is marked while focus stays on the field or the list itself. */
export function useListBox({ options, selected, hasSearch, onPick }: ListBoxSetup) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const found = narrowOptions(options, query);
  const rows = found.slice(0, mostRows);
  const [marked, setMarked] = useState(() => findFirst(options, selected));
  const at = Math.min(marked, rows.length - 1);

  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const type = (text: string) => {
    setQuery(text);
    setMarked(text === '' ? findFirst(options, selected) : 0);
  };
  const press = (event: KeyboardEvent) => {
    const option = rows[at];
    const picks = event.key === 'Enter' || (event.key === ' ' && !hasSearch);
    const movesCaret = hasSearch && (event.key === 'Home' || event.key === 'End');
    const moved = movesCaret ? null : moveRow(at, rows.length, event.key);
    if (picks && option) onPick(option.value);
    else if (moved !== null) setMarked(moved);
    else if (!hasSearch && isLetter(event)) setMarked(findByLetter(rows, at, event.key));
    else return;
    event.preventDefault();
  };
  return {
    list,
    listId: `${id}-list`,
    query,
    rows,
    leftOut: found.length - rows.length,
    markedId: rows[at] && `${id}-${at}`,
    isMarked: (row: number) => row === at,
    rowId: (row: number) => `${id}-${row}`,
    mark: setMarked,
    type,
    press,
  };
}

function findFirst(options: readonly ListOption[], selected: readonly string[]): number {
  const at = options.findIndex(({ value }) => selected.includes(value));
  return at >= 0 && at < mostRows ? at : 0;
}

function isLetter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}
