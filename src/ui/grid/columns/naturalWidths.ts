import type { Cell } from '../../../core/warehouse/rowSet';
import type { ColumnFace } from './columnFace';

/** Rows whose texts are measured: enough for a fair width, few enough for a single frame. */
const SAMPLED_ROWS = 60;
/** Blank at both sides of a cell's text, in px. */
const CELL_PADDING = 24;
/** Room in the header for the sort arrow and the menu button, in px. */
const HEAD_EXTRAS = 22;
const ICON = 20;

interface Sampling {
  readonly rowCount: number;
  readonly cellAt: (row: number, column: number) => Cell | undefined;
  readonly hasTypeIcons: boolean;
  readonly measureCell: (text: string) => number;
  readonly measureHead: (text: string) => number;
}

/** For each column the width at which its title and its first rows show whole, in px; columns with a width keep it. */
export function naturalWidths(faces: readonly ColumnFace[], sampling: Sampling): number[] {
  return faces.map((face) => face.spec.width ?? naturalWidth(face, sampling));
}

function naturalWidth(face: ColumnFace, sampling: Sampling): number {
  const { cellAt, measureCell, measureHead, hasTypeIcons } = sampling;
  const extras = HEAD_EXTRAS + (hasTypeIcons ? ICON : 0) + (face.spec.badge ? ICON : 0);
  let widest = measureHead(face.title) + extras;
  const rows = Math.min(SAMPLED_ROWS, sampling.rowCount);
  for (let row = 0; row < rows; row += 1) {
    const cell = cellAt(row, face.source) ?? null;
    widest = Math.max(widest, measureCell(cell === null ? 'null' : face.text(cell)));
  }
  return Math.ceil(widest) + CELL_PADDING;
}
