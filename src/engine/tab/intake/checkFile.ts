import { isError, makeProblem, type Problem } from '../../../core/base/problems/problem';
import {
  countIncomingSql,
  dropRejectsSql,
  effectSql,
  emptyKeyRowsSql,
  incomingTable,
  loadIncomingSql,
  rejectsSql,
  repeatedKeysSql,
  seedTable,
  unreadableTimesSql,
} from '../../../core/intake/incomingSql';
import type { SeedSpec } from '../../../core/intake/seedSpec';
import { literal } from '../../../core/sql/quoting';
import { type Sql, sql } from '../../../core/sql/sql';
import { cellOf, type RowSet } from '../../../core/warehouse/rowSet';
import { WarehouseError } from '../../../core/warehouse/warehouse';
import { linesAtBytes } from '../../../platform/csv/readHead';
import type { TabSession } from '../tabSession';
import type { FileReview, ImportEffect } from './fileReview';

/** Rows of a loaded table are told as lines of the file: the header is line 1. */
const FIRST_LINE = 2;
const LINES_TOLD = 3;
const PREVIEW_ROWS = 50;

/** Reads a whole file into the seed's incoming table and says what is wrong with it. The seed itself stays. */
export async function checkFile(
  session: TabSession,
  review: FileReview,
  file: File,
  seed: SeedSpec,
): Promise<FileReview> {
  const header = headerProblems(review, seed);
  if (header.some(isError)) return { ...review, problems: header, checked: undefined };
  const query = (text: Sql) => session.database.warehouse.query(text);
  const path = await session.database.warehouse.mount(`${review.id}.csv`, {
    kind: 'blob',
    blob: file,
  });
  try {
    await query(dropRejectsSql);
    await query(
      loadIncomingSql(seed, {
        path,
        delimiter: review.delimiter,
        columns: review.columns,
        matches: review.matches,
      }),
    );
    const rejected = await readRejects(await query(rejectsSql), file);
    const counts = await query(countIncomingSql(seed));
    const rows = Number(cellOf(counts, 'rows', 0));
    const problems = [
      ...header,
      ...(rows === 0 && rejected.count === 0 ? [await emptyProblem(query, review, seed)] : []),
      ...rejected.problems,
      ...(await keyProblems(query, seed, Number(cellOf(counts, 'without_key', 0)))),
      ...(await timeProblems(query, seed, review)),
    ];
    return {
      ...review,
      problems,
      checked: {
        rows,
        rejected: rejected.count,
        effect: await effectOf(query, seed),
        preview: await query(
          sql`SELECT * FROM ${incomingTable(seed)} LIMIT ${literal(PREVIEW_ROWS)}`,
        ),
      },
    };
  } catch (error) {
    if (!(error instanceof WarehouseError)) throw error;
    const problem = makeProblem('import-failed', { file: review.fileName, reason: error.message });
    return { ...review, problems: [...header, problem], checked: undefined };
  } finally {
    await session.database.warehouse.unmount(path);
  }
}

type Query = (text: Sql) => Promise<RowSet>;

function headerProblems({ matches, fileName }: FileReview, seed: SeedSpec): Problem[] {
  return matches.flatMap(({ fileColumn, seedColumn }): Problem[] => {
    if (seedColumn === null)
      return [makeProblem('import-column-new', { column: fileColumn ?? '' })];
    if (fileColumn !== null) return [];
    const column = seed.columns.find(({ name }) => name === seedColumn);
    if (column?.isRequired) {
      return [
        makeProblem('import-column-missing', {
          file: fileName,
          column: seedColumn,
          isKey: column.isKey,
        }),
      ];
    }
    return [makeProblem('import-column-absent', { column: seedColumn })];
  });
}

async function emptyProblem(
  query: Query,
  { fileName }: FileReview,
  seed: SeedSpec,
): Promise<Problem> {
  const rows = await query(sql`SELECT count(*) AS n FROM ${seedTable(seed)}`);
  return makeProblem('import-no-rows', {
    file: fileName,
    seed: seed.name,
    present: Number(cellOf(rows, 'n', 0)),
  });
}

interface Rejected {
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** Groups the rejected rows by what is wrong with them, with the lines of the first ones. */
async function readRejects(rows: RowSet, file: File): Promise<Rejected> {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < rows.rowCount; row += 1) {
    const isValue = cellOf(rows, 'error_type', row) === 'CAST';
    const key = isValue ? String(cellOf(rows, 'column_name', row)) : '';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const told = [...groups.values()].flatMap((found) => found.slice(0, LINES_TOLD));
  const positions = told.map((row) => Number(cellOf(rows, 'line_byte_position', row)));
  const lines = new Map((await linesAtBytes(file, positions)).map((line, at) => [told[at], line]));
  const problems = [...groups].map(([column, found]) => {
    const shown = found.slice(0, LINES_TOLD).map((row) => lines.get(row) ?? 0);
    const message = String(cellOf(rows, 'error_message', found[0] ?? 0));
    if (column === '') {
      return makeProblem('import-row-shape', {
        count: found.length,
        lines: shown,
        detail: `${message.split('\n')[0]}.`,
      });
    }
    const [, example = '', type = ''] = /string "([\s\S]*)" to '?([^']*)'?$/.exec(message) ?? [];
    return makeProblem('import-value-wrong', {
      column,
      type: typeWords(type),
      count: found.length,
      lines: shown,
      example,
    });
  });
  const distinct = new Set(
    Array.from({ length: rows.rowCount }, (_, row) => cellOf(rows, 'line', row)),
  );
  return { count: distinct.size, problems };
}

function typeWords(type: string): string {
  if (/^(DECIMAL|DOUBLE|FLOAT)/i.test(type)) return 'number';
  if (/INT/i.test(type)) return 'whole number';
  if (/^DATE$/i.test(type)) return 'date';
  return type.toLowerCase();
}

async function keyProblems(query: Query, seed: SeedSpec, withoutKey: number): Promise<Problem[]> {
  const key = seed.columns.filter(({ isKey }) => isKey).map(({ name }) => name);
  if (key.length === 0) return [];
  const problems: Problem[] = [];
  if (withoutKey > 0) {
    const rows = await query(emptyKeyRowsSql(seed));
    const lines = (rows.data[0] ?? []).map((row) => Number(row) + FIRST_LINE);
    problems.push(makeProblem('import-key-empty', { key, count: withoutKey, lines }));
  }
  const repeated = await query(repeatedKeysSql(seed));
  if (repeated.rowCount > 0) {
    const lines = ['first_row', 'last_row'].map(
      (name) => Number(cellOf(repeated, name, 0)) + FIRST_LINE,
    );
    const count = Number(cellOf(repeated, 'keys', 0));
    problems.push(
      makeProblem('import-key-twice', {
        key,
        count,
        example: String(cellOf(repeated, 'key_text', 0)),
        lines,
      }),
    );
  }
  return problems;
}

async function timeProblems(
  query: Query,
  seed: SeedSpec,
  { matches }: FileReview,
): Promise<Problem[]> {
  const given = new Set(
    matches.filter(({ fileColumn }) => fileColumn !== null).map(({ seedColumn }) => seedColumn),
  );
  const problems: Problem[] = [];
  for (const { name, isTime } of seed.columns) {
    if (!isTime || !given.has(name)) continue;
    const rows = await query(unreadableTimesSql(seed, name));
    if (rows.rowCount === 0) continue;
    problems.push(
      makeProblem('import-time-unreadable', {
        column: name,
        count: Number(cellOf(rows, 'n', 0)),
        lines: Array.from(
          { length: rows.rowCount },
          (_, row) => Number(cellOf(rows, 'rowid', row)) + FIRST_LINE,
        ),
        example: String(cellOf(rows, 'value', 0)),
      }),
    );
  }
  return problems;
}

/** What the import would do, by key; nothing can be said before the seed has a table. */
async function effectOf(query: Query, seed: SeedSpec): Promise<ImportEffect> {
  try {
    const rows = await query(effectSql(seed));
    const read = (name: string) => Number(cellOf(rows, name, 0));
    return { kept: read('kept'), added: read('added'), removed: read('removed') };
  } catch (error) {
    if (!(error instanceof WarehouseError)) throw error;
    return { kept: 0, added: 0, removed: 0 };
  }
}
