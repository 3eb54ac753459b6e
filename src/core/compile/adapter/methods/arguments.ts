import { listItems } from '../../../python/iteration';
import { toText } from '../../../python/repr';
import type { Value } from '../../../python/value';
import { ColumnObject } from '../../objects/column';

/** A name that may be None. */
export function nameOf(value: Value): string | null {
  return value === null ? null : toText(value);
}

/** The columns of a list that a macro gives; other items are left out. */
export function columnObjects(value: Value): ColumnObject[] {
  return listItems(value ?? []).filter((column) => column instanceof ColumnObject);
}
