import { findByLetter, moveRow } from '../fields/listOptions';

/** Moves the focus among the rows of an open menu; false for keys that do not. */
export function moveMenuFocus(menu: HTMLElement, key: string): boolean {
  const rows = [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? rows.indexOf(activeElement) : -1;
  const next = findNext(rows, at, key);
  if (next !== null) rows[next]?.focus();
  return next !== null;
}

function findNext(rows: readonly HTMLElement[], at: number, key: string): number | null {
  // From no row at all, up goes to the last and down to the first.
  const moved = moveRow(at < 0 && key === 'ArrowUp' ? 0 : at, rows.length, key);
  if (moved !== null || key.length !== 1 || key === ' ') return moved;
  return findByLetter(
    rows.map((row) => row.textContent ?? ''),
    at,
    key,
  );
}
