import { makeProblem, type Problem } from '../../../core/base/problems/problem';
import { isCommaNumber, placeOfReadName, REJECTS_KEPT } from '../../../core/intake/incomingSql';
import { cellOf, type RowSet } from '../../../core/warehouse/rowSet';
import type { FileReview, RowFault } from './fileReview';

/** One value or row that DuckDB's reader has turned away. */
export interface Reject {
  readonly kind: 'value' | 'shape' | 'quote' | 'utf8' | 'other';
  /** The seed's column; null for a whole row. */
  readonly column: string | null;
  /** The value as it stands in the file. */
  readonly value: string | null;
  /** The type that it should have, in words. */
  readonly type: string;
  readonly message: string;
  /** A byte of the file at or just before the row. */
  readonly position: number;
}

type LineOf = (reject: Reject) => number | undefined;

const KINDS: Readonly<Record<string, Reject['kind']>> = {
  CAST: 'value',
  'MISSING COLUMNS': 'shape',
  'TOO MANY COLUMNS': 'shape',
  'UNQUOTED VALUE': 'quote',
  'INVALID ENCODING': 'utf8',
};

/** The rows of `rejectsSql`. */
export function readRejects(rows: RowSet, { columns, matches }: FileReview): Reject[] {
  const seedColumn = new Map(matches.map((match) => [match.fileColumn, match.seedColumn]));
  return Array.from({ length: rows.rowCount }, (_, row) => {
    const kind = KINDS[String(cellOf(rows, 'error_type', row))] ?? 'other';
    const message = String(cellOf(rows, 'error_message', row)).split('\n')[0] ?? '';
    const [, value = null, type = ''] =
      /string "([\s\S]*)" to '?([^']*)'?$/.exec(String(cellOf(rows, 'error_message', row))) ?? [];
    const given = columns[placeOfReadName(String(cellOf(rows, 'column_name', row)))];
    return {
      kind,
      column: kind === 'value' ? (seedColumn.get(given ?? '') ?? given ?? null) : null,
      value,
      type: typeWords(type),
      message,
      position: Number(cellOf(rows, 'row_position', row)) - 1,
    };
  });
}

/** Groups rejects by what is wrong with them, with the lines of the first ones. */
export function describeRejects(rejects: readonly Reject[], lineOf: LineOf): Problem[] {
  const groups = new Map<string, Reject[]>();
  for (const reject of rejects) {
    const name = `${reject.kind} ${reject.column ?? ''}`;
    const group = groups.get(name);
    if (group) group.push(reject);
    else groups.set(name, [reject]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [describeGroup(first, group, rejects.length >= REJECTS_KEPT, lineOf)] : [];
  });
}

function describeGroup(
  first: Reject,
  group: readonly Reject[],
  isCut: boolean,
  lineOf: LineOf,
): Problem {
  const lines = group.slice(0, 3).flatMap((reject) => lineOf(reject) ?? []);
  const found = { count: group.length, lines, ...(isCut && { orMore: true }) };
  const detail = `${first.message}.`;
  switch (first.kind) {
    case 'value': {
      const { column, type, value } = first;
      const reading = type === 'number' ? commaReading(group) : undefined;
      return makeProblem('import-value-wrong', {
        ...found,
        column: column ?? '',
        type,
        example: value ?? '',
        ...(reading !== undefined && { reading }),
      });
    }
    case 'shape':
      return makeProblem('import-row-shape', { ...found, detail });
    case 'quote':
      return makeProblem('import-quote-open', found);
    case 'utf8':
      return makeProblem('import-not-utf8', found);
    case 'other':
      return makeProblem('import-row-broken', { ...found, detail });
  }
}

/** How the first value would be read with a decimal comma, when all of a column's wrong values have one. */
function commaReading(group: readonly Reject[]): string | undefined {
  if (!group.every(({ value }) => value !== null && isCommaNumber(value))) return undefined;
  return group[0]?.value?.replace(/[. ]/g, '').replace(',', '.');
}

const REASONS: Readonly<Record<Reject['kind'], (reject: Reject) => string>> = {
  value: ({ type }) => `is no ${type}`,
  shape: ({ message }) => message,
  quote: () => 'a quote is not closed',
  utf8: () => 'is no UTF-8',
  other: ({ message }) => message,
};

/** A reject as a line of the list of problems. */
export function faultOf(reject: Reject, lineOf: LineOf): RowFault {
  return {
    line: lineOf(reject) ?? null,
    column: reject.column,
    value: reject.value,
    reason: REASONS[reject.kind](reject),
  };
}

/** A SQL type as a reader calls it. */
export function typeWords(type: string): string {
  if (/^(DECIMAL|DOUBLE|FLOAT|REAL)/i.test(type)) return 'number';
  if (/INT/i.test(type)) return 'whole number';
  if (/^DATE$/i.test(type)) return 'date';
  return type.toLowerCase();
}
