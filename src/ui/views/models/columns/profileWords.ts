import type { ColumnProfile } from '../../../../core/warehouse/profile/tableProfile';
import type { Cell } from '../../../../core/warehouse/rowSet';
import { defaultCellFormat, makeCellText } from '../../../format/cellFormat';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatCount } from '../../../format/numbers';
import { formatRate } from '../../../format/percent';

/** Writes cells of a column as grids do; null as `null`. */
export function cellWriter(
  { column }: ColumnProfile,
  settings: FormatSettings,
): (cell: Cell) => string {
  const text = makeCellText(column.type, defaultCellFormat(column), settings);
  return (cell) => (cell === null ? 'null' : text(cell));
}

/** `9,588 distinct`; an estimate says so. */
export function describeDistinct(
  distinct: number,
  isEstimate: boolean,
  settings: FormatSettings,
): string {
  return `${isEstimate ? '≈ ' : ''}${formatCount(distinct, settings)} distinct`;
}

/** The share of rows without a value: 0, <0.1%, 15.4%. */
export function describeNulls(
  { nullCount }: ColumnProfile,
  rowCount: number,
  settings: FormatSettings,
): string {
  if (nullCount === 0) return '0';
  const share = nullCount / rowCount;
  return share < 0.0005 ? `<${formatRate(0.001, settings)}` : formatRate(share, settings);
}

/** What the little picture shows, for screen readers. */
export function speakProfile(
  profile: ColumnProfile,
  isEstimate: boolean,
  settings: FormatSettings,
): string {
  const { min, median, max, shape, distinct } = profile;
  const text = cellWriter(profile, settings);
  if (shape.kind === 'bins') return `from ${text(min)} to ${text(max)}, median ${text(median)}`;
  const words = describeDistinct(distinct, isEstimate, settings);
  if (shape.kind !== 'values' || shape.values.length === 0) return words;
  const [first] = shape.values;
  return `${words}, most often ${text(first?.value ?? null)}`;
}

/** Whether counting values would only say that each occurs once. */
export function isUnique({ distinct, nullCount }: ColumnProfile, rowCount: number): boolean {
  return distinct > 1 && distinct === rowCount - nullCount;
}
