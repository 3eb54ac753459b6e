import type { Snapshot } from '../../../../engine/tab/snapshots/snapshotShelf';
import type { TabState } from '../../../../engine/tab/tabState';

/** A table whose number of rows is another; undefined where it does not stand. */
export interface TableChange {
  readonly name: string;
  readonly current: number | undefined;
  readonly earlier: number | undefined;
}

/** What going from a state back to a snapshot's changes: tables by their numbers of rows, and variables by name. */
export function snapshotChanges(
  current: Pick<TabState, 'rowCounts' | 'vars'>,
  earlier: Snapshot['state'],
): { readonly tables: readonly TableChange[]; readonly variables: readonly string[] } {
  const tables = namesOf(current.rowCounts, earlier.rowCounts)
    .map((id) => ({
      name: id.split('.').slice(2).join('.'),
      current: current.rowCounts[id],
      earlier: earlier.rowCounts[id],
    }))
    .filter((table) => table.current !== table.earlier);
  const variables = namesOf(current.vars, earlier.vars).filter(
    (name) => current.vars[name] !== earlier.vars[name],
  );
  return { tables, variables };
}

function namesOf(...records: readonly Readonly<Record<string, unknown>>[]): string[] {
  return [...new Set(records.flatMap(Object.keys))].sort();
}
