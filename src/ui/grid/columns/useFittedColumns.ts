import { useMemo } from 'react';
import { measureText } from '../../format/measureText';
import type { GridView } from '../data/gridView';
import type { RowSnapshot } from '../data/rowStore';
import type { GridMeasures } from '../layout/useGridMeasures';
import type { ColumnFace } from './columnFace';
import { naturalWidths } from './naturalWidths';
import { type ShownColumn, useColumnModel } from './useColumnModel';

interface FittedColumnsOptions {
  readonly faces: readonly ColumnFace[];
  readonly snapshot: RowSnapshot;
  readonly view: GridView;
  readonly measures: GridMeasures;
  readonly numbersWidth: number;
  readonly hasTypeIcons: boolean;
}

interface FittedColumns {
  readonly columns: readonly ShownColumn[];
  /** By column id, the width at which everything shows whole. */
  readonly natural: ReadonlyMap<string, number>;
}

/** The shown columns with their widths, measured on the first rows that come and not again while scrolling. */
export function useFittedColumns(options: FittedColumnsOptions): FittedColumns {
  const { faces, snapshot, view, measures, numbersWidth, hasTypeIcons } = options;
  const { fontFamily, hasFonts } = measures;
  const hasRows = snapshot.rowCount > 0 && snapshot.cellAt(0, 0) !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: fitted once to the first rows, so that no scroll or sort moves the columns.
  const widths = useMemo(() => {
    return naturalWidths(faces, {
      rowCount: hasRows ? snapshot.rowCount : 0,
      cellAt: snapshot.cellAt,
      hasTypeIcons,
      measureCell: (text) => measureText(text, `500 12px ${fontFamily}`),
      measureHead: (text) => measureText(text, `500 11px ${fontFamily}`),
    });
  }, [faces, hasRows, hasTypeIcons, fontFamily, hasFonts]);
  const columns = useColumnModel(faces, widths, view, measures.width - numbersWidth);
  const natural = useMemo(
    () => new Map(faces.map(({ id }, at) => [id, widths[at] ?? 0])),
    [faces, widths],
  );
  return { columns, natural };
}
