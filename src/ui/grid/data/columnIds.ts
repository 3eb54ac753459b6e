import type { Column } from '../../../core/warehouse/rowSet';

/** A unique id per column: its name, and `name (2)` for the second of that name, which SQL allows in a result. */
export function nameColumns(columns: readonly Column[]): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ name }) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
