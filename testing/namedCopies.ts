import type { DatabaseCopies } from '../src/platform/duckdb/databaseCopies';

/** Copies that are no more than their names, and a database that says which of them it holds. */
export function namedCopies(): DatabaseCopies & { readonly names: Set<string>; open: string } {
  const names = new Set<string>();
  const copies = {
    names,
    open: 'now',
    keep: async (name: string) => {
      names.add(name);
      return 7;
    },
    drop: async (name: string) => {
      names.delete(name);
    },
    putBack: async (name: string) => {
      copies.open = name;
    },
    replace: async () => undefined,
  };
  return copies;
}
