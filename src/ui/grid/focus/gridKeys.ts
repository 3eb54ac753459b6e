import type { CellRange } from './cellRange';
import { type CellPlace, type GridExtent, type MoveKey, moveFocus } from './moveFocus';

export interface KeyPress extends MoveKey {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key press means to the grid. */
export type GridCommand =
  | { readonly kind: 'move'; readonly to: CellPlace; readonly extend: boolean }
  | { readonly kind: 'select'; readonly range: CellRange }
  | { readonly kind: 'open'; readonly row: number }
  | { readonly kind: 'sort'; readonly column: number; readonly adds: boolean }
  | { readonly kind: 'menu'; readonly column: number }
  | { readonly kind: 'resize'; readonly column: number; readonly by: number }
  | { readonly kind: 'carry'; readonly column: number; readonly by: -1 | 1 };

/** What Shift and an arrow key add to a column's width, in px. */
const RESIZE_STEP = 16;

/**
 * Reads a key press on the active cell, or null when it means nothing. In the header: Enter sorts (Shift adds a key),
 * Alt and the down arrow open the menu, Shift and an arrow resize, Ctrl, Shift and an arrow move the column. In the
 * rows: Shift extends the selection, Ctrl A takes all, Shift or Ctrl and the space bar a row or a column, Enter opens.
 */
export function readKey(
  active: CellPlace,
  press: KeyPress,
  extent: GridExtent,
): GridCommand | null {
  return active.row < 0 ? readHeaderKey(active, press, extent) : readBodyKey(active, press, extent);
}

function readHeaderKey(active: CellPlace, press: KeyPress, extent: GridExtent): GridCommand | null {
  const { column } = active;
  const { key, shiftKey, altKey } = press;
  if (key === 'Enter' || key === ' ') return { kind: 'sort', column, adds: shiftKey };
  const opensMenu = (key === 'ArrowDown' && altKey) || key === 'ContextMenu';
  if (opensMenu || (key === 'F10' && shiftKey)) return { kind: 'menu', column };
  const sideways = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : null;
  if (sideways !== null && shiftKey) {
    return press.ctrlKey || press.metaKey
      ? { kind: 'carry', column, by: sideways }
      : { kind: 'resize', column, by: sideways * RESIZE_STEP };
  }
  return readMove(active, press, extent, false);
}

function readBodyKey(active: CellPlace, press: KeyPress, extent: GridExtent): GridCommand | null {
  const { key, shiftKey } = press;
  const hasCtrl = press.ctrlKey || press.metaKey;
  const last: CellPlace = { row: extent.rowCount - 1, column: extent.columnCount - 1 };
  if (key === 'a' && hasCtrl) {
    return { kind: 'select', range: { anchor: { row: 0, column: 0 }, head: last } };
  }
  if (key === ' ' && shiftKey) {
    const row = active.row;
    return {
      kind: 'select',
      range: { anchor: { row, column: 0 }, head: { row, column: last.column } },
    };
  }
  if (key === ' ' && hasCtrl) {
    const { column } = active;
    return {
      kind: 'select',
      range: { anchor: { row: 0, column }, head: { row: last.row, column } },
    };
  }
  if (key === 'Escape') return { kind: 'move', to: active, extend: false };
  if (key === 'Enter') return { kind: 'open', row: active.row };
  return readMove(active, press, extent, shiftKey);
}

function readMove(
  active: CellPlace,
  press: KeyPress,
  extent: GridExtent,
  extend: boolean,
): GridCommand | null {
  if (press.altKey) return null;
  const to = moveFocus(active, press, extent);
  return to === null ? null : { kind: 'move', to, extend };
}
