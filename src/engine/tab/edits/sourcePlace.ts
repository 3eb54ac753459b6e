import type { Span } from '../../../core/base/span';
import { locate } from '../../../core/base/span';
import type { TextRange } from '../../../core/sql/errorPlace';

type Place = Pick<Span, 'line' | 'column' | 'endLine' | 'endColumn'>;

/**
 * Where a stretch of compiled SQL stands in the template that it was compiled from: on the line that reads the same, or
 * else at the only place where its words stand. Its first line when neither can be told.
 */
export function sourcePlace(code: string, { start, end }: TextRange, source: string): Place {
  const { line, column } = locate(code, start);
  const words = code.slice(start, end);
  const at = sameLine(code.split('\n'), line, source.split('\n'));
  if (at !== undefined) return { line: at, column, endLine: at, endColumn: column + words.length };
  const offset = onlyPlace(source, words);
  if (offset === undefined) return { line: 1, column: 1 };
  const place = locate(source, offset);
  return { ...place, endLine: place.line, endColumn: place.column + words.length };
}

/** The line of the source that reads as a compiled one; of several alike the one that comes in the same turn. */
function sameLine(
  compiled: readonly string[],
  line: number,
  source: readonly string[],
): number | undefined {
  const text = compiled[line - 1] ?? '';
  const turn = compiled.slice(0, line - 1).filter((one) => one === text).length;
  const alike = source.flatMap((one, at) => (one === text ? [at + 1] : []));
  const all = compiled.filter((one) => one === text).length;
  return alike.length === all ? alike[turn] : undefined;
}

function onlyPlace(source: string, words: string): number | undefined {
  if (!/\w/.test(words)) return undefined;
  const first = source.indexOf(words);
  return first !== -1 && source.indexOf(words, first + 1) === -1 ? first : undefined;
}
