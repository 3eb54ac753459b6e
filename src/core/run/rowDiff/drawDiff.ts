import type { DiffLine, RowDiff } from './diffRows';

/** Beside what differs, this many rows and columns that do not are shown. */
const CONTEXT = 1;
/** Wider tables are not aligned. */
/** As Python writes CSV, from which dbt takes its tables of differences. */
const LINE_BREAK = '\r\n';
const WIDTH_LIMIT = 130;
const OMITTED = '...';

/** A diff as a table in CSV, its columns aligned where it is narrow; what lies far from every difference is left out. */
export function drawDiff(names: readonly string[], { lines, columns }: RowDiff): string {
  const shown = closeTo(columns, names.length);
  const changed = new Set(lines.flatMap(({ mark }, at) => (mark === '' ? [] : [at])));
  const omittedLine = { mark: OMITTED, cells: names.map(() => OMITTED) } as const;
  const kept = omit(lines as readonly Line[], closeTo(changed, lines.length), omittedLine);
  const table = [{ mark: '@@', cells: names }, ...kept].map(({ mark, cells }) => [
    mark,
    ...omit(cells.map(quoteCell), shown, OMITTED),
  ]);
  return alignColumns(table)
    .map((row) => row.join(','))
    .join(LINE_BREAK);
}

type Line = Omit<DiffLine, 'mark'> & { readonly mark: string };

/** Whether each of `length` places is at most `CONTEXT` away from one of `places`. */
function closeTo(places: ReadonlySet<number>, length: number): boolean[] {
  return Array.from({ length }, (_, at) =>
    [...places].some((place) => Math.abs(place - at) <= CONTEXT),
  );
}

/** The items that are shown, with one stand-in for each run of others. */
function omit<T>(items: readonly T[], shown: readonly boolean[], standIn: T): T[] {
  return items.flatMap((item, at) => {
    if (shown[at]) return [item];
    return at === 0 || shown[at - 1] ? [standIn] : [];
  });
}

function quoteCell(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function alignColumns(table: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  if (widths.reduce((sum, width) => sum + width, 0) >= WIDTH_LIMIT) return table;
  const last = widths.length - 1;
  return table.map((row) =>
    row.map((cell, column) => (column === last ? cell : cell.padEnd(widths[column] ?? 0))),
  );
}
