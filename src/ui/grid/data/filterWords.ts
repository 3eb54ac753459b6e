import type { Cell } from '../../../core/warehouse/rowSet';
import type { ColumnFilter } from './columnFilter';

/** What a filter keeps, to be read after the column's name: `from 300 to 1,840`, `is email or direct`. */
export function describeFilter(filter: ColumnFilter, text: (cell: Cell) => string): string {
  switch (filter.kind) {
    case 'contains':
      return `contains “${filter.text}”`;
    case 'range':
      return describeRange(filter.from, filter.to, text);
    case 'oneOf':
      return describeSet(filter.values, text);
    case 'isNull':
      return 'is null';
    case 'isNotNull':
      return 'is not null';
  }
}

function describeRange(from: Cell, to: Cell, text: (cell: Cell) => string): string {
  if (from === null) return to === null ? 'is anything but null' : `up to ${text(to)}`;
  return to === null ? `from ${text(from)}` : `from ${text(from)} to ${text(to)}`;
}

function describeSet(values: readonly Cell[], text: (cell: Cell) => string): string {
  if (values.length > 2) return `is ${values.length} values`;
  return `is ${values.map((value) => (value === null ? 'null' : text(value))).join(' or ')}`;
}
