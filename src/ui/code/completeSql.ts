import { codeStretches, statementAt } from '../../core/sql/statements';
import type { Catalog, CatalogTable } from './catalog';
import type { Proposal, Proposals } from './completion';

const KEYWORDS =
  `select from where group by all order having limit offset join left right full inner cross on using as with
  union except intersect distinct case when then else end and or not in is null between like ilike exists over partition
  qualify window values create temp table insert into update set delete explain analyze summarize describe pivot
  unpivot asc desc nulls first last filter cast try_cast interval date timestamp true false`.split(
    /\s+/,
  );

/**
 * What may be written at `offset`: columns of the tables that the statement names, tables, functions, keywords; behind
 * `x.` the columns of x; in `ref('` the names of nodes. Null in comments and in other strings.
 */
export function completeSql(text: string, offset: number, catalog: Catalog): Proposals | null {
  const before = text.slice(0, offset);
  const ref = /\bref\s*\(\s*'([\w]*)$/i.exec(before);
  if (ref) return { from: offset - (ref[1] ?? '').length, list: refProposals(catalog) };
  const stretches = codeStretches(text);
  if (!stretches.some(({ start, end }) => start < offset && offset <= end)) return null;
  const statement = statementAt(text, offset)?.text ?? '';
  const [, qualifier, word = ''] =
    /(?:([\p{L}_][\p{L}\p{N}_$]*)\.)?([\p{L}_][\p{L}\p{N}_$]*)?$/u.exec(before) ?? [];
  const from = offset - word.length;
  if (qualifier !== undefined) {
    const table = resolveTable(qualifier, statement, catalog);
    if (table) return { from, list: columnProposals([table], 3) };
    const inSchema = catalog.tables.filter(({ schema }) => schema === qualifier);
    return inSchema.length > 0
      ? { from, list: inSchema.map((one) => ({ ...tableProposal(one), text: one.name })) }
      : null;
  }
  const named = tablesIn(statement, catalog);
  const scope = named.length > 0 ? named : catalog.tables;
  return {
    from,
    list: [
      ...columnProposals(scope, named.length > 0 ? 3 : 0),
      ...catalog.tables.map(tableProposal),
      ...catalog.functions.map(({ name, description, parameters }) => ({
        label: name,
        kind: 'function' as const,
        detail: `(${parameters.join(', ')})`,
        info: description,
        text: `${name}(`,
        rank: 1,
      })),
      ...KEYWORDS.map((label) => ({ label, kind: 'keyword' as const, detail: '', rank: 1 })),
    ],
  };
}

function refProposals({ refs }: Catalog): Proposal[] {
  return refs.map((label) => ({ label, kind: 'ref', detail: '', rank: 1 }));
}

function tableProposal({ name, schema, columns }: CatalogTable): Proposal {
  const proposal = { label: name, kind: 'table', rank: 2 } as const;
  return schema === undefined
    ? { ...proposal, detail: `${columns.length} columns` }
    : { ...proposal, detail: schema, text: `${schema}.${name}` };
}

/** Each column once, though several tables have it. */
function columnProposals(tables: readonly CatalogTable[], rank: number): Proposal[] {
  const byName = new Map<string, Proposal>();
  for (const table of tables) {
    for (const { name, type, description } of table.columns) {
      if (byName.has(name)) continue;
      const info = [`${table.name}, ${type}`, description].filter(Boolean).join('\n');
      byName.set(name, { label: name, kind: 'column', detail: type, info, rank });
    }
  }
  return [...byName.values()];
}

function tablesIn(statement: string, { tables }: Catalog): CatalogTable[] {
  const words = new Set(statement.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? []);
  return tables.filter(({ name }) => words.has(name.toLowerCase()));
}

/** The table that a qualifier means: by its name, or as its alias. */
function resolveTable(
  qualifier: string,
  statement: string,
  { tables }: Catalog,
): CatalogTable | undefined {
  const named = (name: string) =>
    tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  const alias = new RegExp(
    `([\\p{L}_][\\p{L}\\p{N}_$]*)["'\\s)}]*\\s(?:as\\s+)?${qualifier.replaceAll('$', '\\$')}\\b`,
    'giu',
  );
  const aliased = [...statement.matchAll(alias)].map(([, name = '']) => named(name));
  return named(qualifier) ?? aliased.find((table) => table !== undefined);
}
