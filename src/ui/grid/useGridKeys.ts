import type { KeyboardEvent } from 'react';
import { type GridCommand, readKey } from './focus/gridKeys';
import type { CellPlace } from './focus/moveFocus';
import type { Grid } from './useGrid';

/** Carries out what the keys mean, for the cell that has the focus. */
export function useGridKeys(grid: Grid, onOpen: ((row: number) => void) | undefined) {
  const { focus, extent, columns, actions } = grid;
  const show = ({ row, column }: CellPlace) => {
    if (row >= 0 && row < grid.snapshot.rowCount) grid.rows.scrollToRow(row);
    grid.columnWindow.scrollToColumn(column);
  };
  const run = (command: GridCommand) => {
    switch (command.kind) {
      case 'move':
        focus.moveTo(command.to, command.extend);
        return show(command.to);
      case 'select':
        return focus.select(command.range);
      case 'open':
        return command.row < grid.snapshot.rowCount && onOpen?.(command.row);
      default:
        return runOnColumn(command);
    }
  };
  const runOnColumn = (command: Extract<GridCommand, { readonly column: number }>) => {
    const column = columns[command.column];
    if (column === undefined) return;
    switch (command.kind) {
      case 'sort':
        return actions.toggleSort(column.id, command.adds);
      case 'menu':
        return actions.open(column.id, 'menu');
      case 'resize':
        return actions.resize(column.id, column.width + command.by);
      case 'carry': {
        const place = command.column + (command.by > 0 ? 2 : -1);
        if (place < 0 || place > columns.length) return;
        actions.move(column.id, place);
        return focus.moveTo({ row: -1, column: command.column + command.by }, false);
      }
    }
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    // React hands on the keys of menus and popovers, which lie elsewhere on the page; they are not the grid's.
    if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
    if (event.target.closest('[data-active="true"]') !== event.target) return;
    const command = readKey(focus.active, event, extent);
    if (command === null) return;
    event.preventDefault();
    run(command);
  };
}
