import { useState } from 'react';
import { type ListOption, narrowOptions } from './listOptions';
import { useMarkedRow } from './useMarkedRow';

// More rows than anyone reads; typing narrows further, and the list says how many are left out.
const mostRows = 200;

interface ListBoxSetup {
  readonly options: readonly ListOption[];
  readonly selected: readonly string[];
  readonly hasSearch: boolean;
  readonly onPick: (value: string) => void;
}

/** The options that what was typed leaves, and the marked one among them. */
export function useListBox({ options, selected, hasSearch, onPick }: ListBoxSetup) {
  const [query, setQuery] = useState('');
  const found = narrowOptions(options, query);
  const rows = found.slice(0, mostRows);
  const marking = useMarkedRow({
    labels: rows.map(({ label }) => label),
    start: findFirst(options, selected),
    hasSearch,
    onPick: (row) => {
      const option = rows[row];
      if (option) onPick(option.value);
    },
  });
  const type = (text: string) => {
    setQuery(text);
    marking.mark(text === '' ? findFirst(options, selected) : 0);
  };
  return { ...marking, query, rows, leftOut: found.length - rows.length, type };
}

function findFirst(options: readonly ListOption[], selected: readonly string[]): number {
  const at = options.findIndex(({ value }) => selected.includes(value));
  return at >= 0 && at < mostRows ? at : 0;
}
