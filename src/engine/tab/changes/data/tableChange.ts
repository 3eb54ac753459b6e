import type { UniqueId } from '../../../../core/project/manifest';

export interface NamedColumn {
  readonly name: string;
  /** DuckDB's spelling. */
  readonly type: string;
}

/** What became of a relation's columns. */
export interface ColumnChanges {
  readonly added: readonly NamedColumn[];
  readonly removed: readonly NamedColumn[];
  readonly retyped: readonly {
    readonly name: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** What became of a relation's rows. */
export type RowChanges =
  /** It was not there before. */
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  | {
      readonly kind: 'counted';
      /** The columns by which rows were matched; none where rows were compared as wholes, and none counts as changed. */
      readonly key: readonly string[];
      readonly added: number;
      readonly removed: number;
      readonly changed: number;
      /** In which columns, and in how many rows; those that changed most stand first. */
      readonly columns: readonly { readonly name: string; readonly rows: number }[];
    }
  /** More rows than are compared: only their number is told. */
  | { readonly kind: 'too-many'; readonly limit: number }
  /** They could not be read: the engine's words. */
  | { readonly kind: 'failed'; readonly message: string };

/** What a build changed in one relation. */
export interface TableChange {
  readonly id: UniqueId;
  readonly name: string;
  /** Null where it was not there, or could not be read. */
  readonly rowsBefore: number | null;
  readonly rowsAfter: number | null;
  readonly columns: ColumnChanges;
  readonly rows: RowChanges;
}

/** What a build changed in the data. */
export interface DataChanges {
  /** In the order in which they were built. */
  readonly tables: readonly TableChange[];
  /** Whether another command came before the end: the tables are those that had been compared. */
  readonly isCut: boolean;
}

export function compareColumns(
  before: readonly NamedColumn[],
  after: readonly NamedColumn[],
): ColumnChanges {
  const find = (columns: readonly NamedColumn[], name: string) =>
    columns.find((column) => column.name === name);
  return {
    added: after.filter(({ name }) => !find(before, name)),
    removed: before.filter(({ name }) => !find(after, name)),
    retyped: after.flatMap(({ name, type: to }) => {
      const from = find(before, name)?.type;
      return from === undefined || from === to ? [] : [{ name, from, to }];
    }),
  };
}

export function hasColumnChanges({ added, removed, retyped }: ColumnChanges): boolean {
  return added.length + removed.length + retyped.length > 0;
}
