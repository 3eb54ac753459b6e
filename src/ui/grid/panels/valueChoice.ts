import type { Cell } from '../../../core/warehouse/rowSet';
import type { ColumnFilter } from '../data/columnFilter';

/** The filter after a value was picked: added, or taken out; without values there is no filter. */
export function toggleValue(
  chosen: readonly Cell[],
  value: Cell,
  keyOf: (value: Cell) => string,
): ColumnFilter | null {
  const key = keyOf(value);
  const others = chosen.filter((known) => keyOf(known) !== key);
  const values = others.length < chosen.length ? others : [...chosen, value];
  return values.length === 0 ? null : { kind: 'oneOf', values };
}
