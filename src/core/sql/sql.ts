declare const brand: unique symbol;

/**
 * SQL text that a warehouse will run. It is made in three places only: the builders of this folder, a compiled
 * node (`compiledSql`) and what the user typed into the console (`userSql`).
 */
export type Sql = string & { readonly [brand]: 'Sql' };

/** A template whose holes take only finished SQL, so that no unquoted text slips in. */
export function sql(strings: TemplateStringsArray, ...holes: readonly Sql[]): Sql {
  return strings.reduce((text, part, at) => text + (holes[at - 1] ?? '') + part) as Sql;
}

/** `parts` with `separator` between them; empty for no parts. */
export function joinSql(parts: readonly Sql[], separator: string): Sql {
  return parts.join(separator) as Sql;
}

/** Text that dbt compilation produced: the user's model or a materialization's statement. */
export function compiledSql(text: string): Sql {
  return text as Sql;
}

/** Text that the user wrote in the console; it runs as written. */
export function userSql(text: string): Sql {
  return text as Sql;
}
