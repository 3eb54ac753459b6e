import { fitOf, isNamedLike, matchColumns } from './matchColumns';
import type { SeedSpec } from './seedSpec';

/** Which seed a file belongs to, and why. */
export interface SeedChoice {
  readonly seed: SeedSpec;
  /** `10 of 14 column names` and so on, for the reader. */
  readonly reason: string;
}

const LEAST_FIT = 0.3;

/** The seed that a file fits best, by its header and its name; undefined when none fits. */
export function chooseSeed(
  fileName: string,
  fileColumns: readonly string[],
  seeds: readonly SeedSpec[],
): SeedChoice | undefined {
  const fits = seeds
    .map((seed) => ({ seed, fit: fitOf(fileName, fileColumns, seed) }))
    .sort((a, b) => b.fit - a.fit);
  const [best] = fits;
  if (!best || best.fit < LEAST_FIT) return undefined;
  return { seed: best.seed, reason: reasonFor(fileName, fileColumns, best.seed) };
}

/** Why a file belongs to a seed, in words. */
export function reasonFor(
  fileName: string,
  fileColumns: readonly string[],
  seed: SeedSpec,
): string {
  const matched = matchColumns(fileColumns, seed).filter(({ kind }) =>
    ['same', 'case', 'meaning'].includes(kind),
  ).length;
  const columns = `${matched} of ${seed.columns.length} column names`;
  return isNamedLike(fileName, seed.name) ? `its name and ${columns}` : columns;
}

/** Whether a first record is data and no header: no column is called by a number, a date or nothing but signs. */
export function looksLikeData(columns: readonly string[]): boolean {
  return columns.some((name) => /^[\s\d.,:+/TZ-]*\d[\s\d.,:+/TZ-]*$/.test(name));
}
