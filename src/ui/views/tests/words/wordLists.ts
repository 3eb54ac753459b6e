import type { FormatSettings } from '../../../format/formatSettings';
import { formatCount } from '../../../format/numbers';

/** `a, b and c`. */
export function joinWords(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The first few of many: `a, b, c and 4 more`. */
export function firstWords(
  words: readonly string[],
  shown: number,
  settings: FormatSettings,
): string {
  const rest = words.length - shown;
  return rest <= 0
    ? joinWords(words)
    : joinWords([...words.slice(0, shown), `${formatCount(rest, settings)} more`]);
}

/** `3 rows`, `1 row`. */
export function countOf(
  count: number,
  one: string,
  many: string,
  settings: FormatSettings,
): string {
  return `${formatCount(count, settings)} ${count === 1 ? one : many}`;
}
