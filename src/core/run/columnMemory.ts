import { FILE_NAME } from '../sql/fileName';
import { literal } from '../sql/quoting';
import { joinSql, type Sql, sql } from '../sql/sql';
import { leadingWord, splitStatements, withoutComments } from '../sql/statements';
import type { RowSet } from '../warehouse/rowSet';
import type { Warehouse } from '../warehouse/warehouse';
import { beginLate } from './beginLate';
import { SETTINGS } from './passedUnitTests';

/** More answers than this are those of a project whose questions are never the same. */
const MOST = 5_000;

/** Statements that leave the columns of every relation as they are. */
const LEAVES_COLUMNS =
  /^(?:SELECT|WITH|FROM|VALUES|DESCRIBE|SHOW|INSERT|UPDATE|DELETE|MERGE|TRUNCATE|BEGIN|COMMIT|ROLLBACK|CHECKPOINT|ANALYZE|COMMENT)$/;
const SEED_IS_COPIED = /^copy\s+(?!from\b)/i;
const OTHER_IS_MADE = /^create\s+(?:schema\s+if\s+not\s+exists|(?:unique\s+)?index)\b/i;

const NAME = String.raw`(?:"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*)`;
const PATH = String.raw`(?:${NAME}\s*\.\s*)*(${NAME})`;
/** Statements that change the columns of one relation, with its name and perhaps its new one. */
const CHANGES_ONE = [
  String.raw`^create\s+(?:or\s+replace\s+)?(?:temp(?:orary)?\s+)?(?:table|view)\s+(?:if\s+not\s+exists\s+)?${PATH}`,
  String.raw`^drop\s+(?:table|view)\s+(?:if\s+exists\s+)?${PATH}(?:\s+cascade)?$`,
  String.raw`^alter\s+(?:table|view)\s+(?:if\s+exists\s+)?${PATH}(?:\s+rename\s+to\s+(${NAME})$|\s)`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** What asks for columns. A template's own text stands between the brackets. */
const QUESTION =
  /^(?:DESCRIBE\s*\(|select column_name, data_type, character_maximum_length,[^;]*\bfrom duckdb_columns\(\)\s)/;
/** Columns that come from rows or from a file. */
const HAS_OTHER_SOURCE =
  /\b(?:read_\w+|\w+_scan|pivot\w*|query|query_table|glob|sniff_csv|getvariable|getenv)\b/i;

/** By name in lower case, what relations of that name have for columns. */
const COLUMNS = sql`
  SELECT lower(table_name) AS name,
    string_agg(concat_ws(' ', database_name, schema_name, column_name, data_type), ', ' ORDER BY database_name, schema_name, column_index) AS columns
  FROM duckdb_columns() WHERE NOT internal`;

/**
 * Remembers which columns queries and relations have. A build asks DuckDB for those of every model with a contract and of
 * every input of a unit test, and to bind a query takes as long as to plan it; after the edit of one model nearly all of
 * them are as they were. An answer holds while every relation that stood when the run began has the columns that it had;
 * what names a relation that came since is asked each time.
 */
export class ColumnMemory {
  private readonly answers = new Map<string, RowSet>();
  /** Of every relation, as of the answers. */
  private columns: ReadonlyMap<string, string> = new Map();

  /** The connection of a run, which asks through this memory; all that may change columns must go through it. */
  during(given: Warehouse): Warehouse {
    // What is asked only to see whether an answer still holds begins no transaction.
    const warehouse = beginLate(given);
    const watch = new ColumnWatch();
    let recalled: Promise<void> | undefined;
    const ask: Warehouse['query'] = async (text, options) => {
      recalled ??= this.recall(given).catch((error: unknown) => {
        recalled = undefined;
        throw error;
      });
      await recalled;
      await this.settle(given, watch.changed);
      const lower = text.toLowerCase();
      if ([...watch.changed].some((name) => lower.includes(name)))
        return warehouse.query(text, options);
      const answer = this.answers.get(text) ?? (await warehouse.query(text, options));
      if (this.answers.size >= MOST) this.answers.clear();
      this.answers.set(text, answer);
      return answer;
    };
    return {
      ...warehouse,
      query: (text, options) => {
        const bare = withoutComments(text).trim();
        if (!watch.isLost && isQuestion(bare)) return ask(text, options);
        watch.see(bare);
        if (watch.isLost) this.forget();
        return warehouse.query(text, options);
      },
    };
  }

  /** For when others than runs may have changed more than tables. */
  forget(): void {
    this.answers.clear();
    this.columns = new Map();
  }

  /** Lets go of all answers where anything has changed since the last run. */
  private async recall(warehouse: Warehouse): Promise<void> {
    const now = await readColumns(
      warehouse,
      sql`${COLUMNS} GROUP BY ALL UNION ALL SELECT ' settings', digest FROM (${SETTINGS})`,
    );
    const isSame =
      now.size === this.columns.size &&
      [...now].every(([name, columns]) => this.columns.get(name) === columns);
    if (!isSame) this.answers.clear();
    this.columns = now;
  }

  /** Looks at the relations that were made anew; those that have the columns that they had are `changed` no more. */
  private async settle(warehouse: Warehouse, changed: Set<string>): Promise<void> {
    const names = [...changed].filter((name) => this.columns.has(name));
    if (names.length === 0) return;
    const list = joinSql(names.map(literal), ', ');
    const now = await readColumns(
      warehouse,
      sql`${COLUMNS} AND lower(table_name) IN (${list}) GROUP BY ALL`,
    );
    for (const name of names) changed.delete(name);
    if (names.every((name) => now.get(name) === this.columns.get(name))) return;
    this.answers.clear();
    this.columns = new Map([
      ...this.columns,
      ...names.map((name) => [name, now.get(name) ?? ''] as const),
    ]);
  }
}

/** Sees by a connection's statements which relations may have other columns. */
class ColumnWatch {
  /** Whether a statement was seen of which it is not known what it changes. */
  isLost = false;
  readonly changed = new Set<string>();
  /** Of the transaction that is open: it may be rolled back. */
  private readonly open = new Set<string>();

  see(script: string): void {
    for (const { text } of splitStatements(script)) this.seeOne(text);
  }

  private seeOne(statement: string): void {
    const word = leadingWord(statement);
    if (word === 'BEGIN' || word === 'COMMIT') this.open.clear();
    if (word === 'ROLLBACK') for (const name of this.open) this.changed.add(name);
    if (LEAVES_COLUMNS.test(word)) return;
    if (SEED_IS_COPIED.test(statement) || OTHER_IS_MADE.test(statement)) return;
    const names = namesOfChange(statement);
    if (names.length === 0) this.isLost = true;
    for (const name of names) {
      this.changed.add(name);
      this.open.add(name);
    }
  }
}

function namesOfChange(statement: string): readonly string[] {
  for (const pattern of CHANGES_ONE) {
    const found = pattern.exec(statement);
    if (found) return found.slice(1).flatMap((name) => (name ? [plainName(name)] : []));
  }
  return [];
}

function plainName(name: string): string {
  const bare = name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
  return bare.toLowerCase();
}

function isQuestion(statement: string): boolean {
  if (!QUESTION.test(statement) || splitStatements(statement).length > 1) return false;
  return !HAS_OTHER_SOURCE.test(statement) && !FILE_NAME.test(statement.toLowerCase());
}

async function readColumns(warehouse: Warehouse, query: Sql): Promise<Map<string, string>> {
  const [names = [], columns = []] = (await warehouse.query(query)).data;
  return new Map(names.map((name, row) => [String(name), String(columns[row])]));
}
