import type { Cell, Column } from '../../../core/warehouse/rowSet';
import { type CellFormat, defaultCellFormat, makeCellText } from '../../format/cellFormat';
import type { FormatSettings } from '../../format/formatSettings';
import type { GridColumn } from '../gridColumn';

/** A column with everything settled that its cells need, whatever its width and place. */
export interface ColumnFace {
  readonly id: string;
  /** Its position in the source. */
  readonly source: number;
  readonly column: Column;
  readonly spec: GridColumn;
  readonly title: string;
  readonly format: CellFormat;
  readonly isEndAligned: boolean;
  readonly text: (cell: Cell) => string;
}

/** The columns that a grid can show: those of `specs` in their order, or all of the source when there are none. */
export function faceColumns(
  columns: readonly Column[],
  ids: readonly string[],
  specs: readonly GridColumn[] | undefined,
  settings: FormatSettings,
): ColumnFace[] {
  const wanted = specs ?? ids.map((id): GridColumn => ({ id }));
  return wanted.flatMap((spec) => {
    const source = ids.indexOf(spec.id);
    const column = columns[source];
    return column === undefined ? [] : [faceColumn(spec, source, column, settings)];
  });
}

function faceColumn(
  spec: GridColumn,
  source: number,
  column: Column,
  settings: FormatSettings,
): ColumnFace {
  const format = spec.format ?? defaultCellFormat(column);
  return {
    id: spec.id,
    source,
    column,
    spec,
    title: spec.title ?? column.name,
    format,
    isEndAligned: (spec.align ?? (isNumeric(column) ? 'end' : 'start')) === 'end',
    text: makeCellText(column.type, format, settings),
  };
}

function isNumeric({ type }: Column): boolean {
  return type.kind === 'integer' || type.kind === 'decimal' || type.kind === 'float';
}
