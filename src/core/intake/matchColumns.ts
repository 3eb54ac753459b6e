import type { SeedSpec } from './seedSpec';

/** How a file's column and a seed's belong together. */
export type MatchKind = 'same' | 'case' | 'meaning' | 'chosen' | 'new' | 'missing';

/** One line of a mapping: a column of the file, of the seed, or of both. */
export interface ColumnMatch {
  readonly fileColumn: string | null;
  readonly seedColumn: string | null;
  readonly kind: MatchKind;
}

/** Words that shops use for the same thing, by the contract's word. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  user: ['customer', 'client', 'buyer'],
  order: ['purchase'],
  line: ['item', 'position'],
  number: ['no', 'nr', 'num'],
  quantity: ['qty', 'units', 'count'],
  unit: ['item'],
  price: ['amount'],
  discount: ['rebate'],
  timestamp: ['date', 'time', 'at', 'datetime'],
  created: ['signup', 'registered'],
  updated: ['modified', 'changed'],
  postal: ['zip', 'post'],
  product: ['item', 'article'],
  category: ['group'],
  marketing: ['acquisition'],
  coupon: ['voucher', 'promo'],
  status: ['state'],
  total: ['sum'],
  cost: ['purchase_price'],
};

/**
 * Matches a file's columns to a seed's: by the same name, by a name that differs in case only, then by meaning; what is
 * left over is new, or missing. Each column is used once. The seed's order comes first, then the new ones.
 */
export function matchColumns(fileColumns: readonly string[], seed: SeedSpec): ColumnMatch[] {
  const free = new Set(fileColumns);
  const take = (test: (column: string) => boolean): string | undefined => {
    const found = [...free].find(test);
    if (found !== undefined) free.delete(found);
    return found;
  };
  const found = new Map<string, ColumnMatch>();
  const passes: readonly [MatchKind, (file: string, own: string) => boolean][] = [
    ['same', (file, own) => file.trim() === own],
    ['case', (file, own) => file.trim().toLowerCase() === own.toLowerCase()],
    ['meaning', hasSameMeaning],
  ];
  for (const [kind, test] of passes) {
    for (const { name } of seed.columns) {
      const fileColumn = found.has(name) ? undefined : take((file) => test(file, name));
      if (fileColumn !== undefined) found.set(name, { fileColumn, seedColumn: name, kind });
    }
  }
  const own = seed.columns.map(
    ({ name }): ColumnMatch =>
      found.get(name) ?? { fileColumn: null, seedColumn: name, kind: 'missing' },
  );
  return [
    ...own,
    ...[...free].map((fileColumn): ColumnMatch => ({ fileColumn, seedColumn: null, kind: 'new' })),
  ];
}

/** The mapping with one file column moved to another seed column, or left out by null. */
export function chooseColumn(
  matches: readonly ColumnMatch[],
  fileColumn: string,
  seedColumn: string | null,
  seed: SeedSpec,
): ColumnMatch[] {
  const pairs = new Map<string, string>();
  for (const match of matches) {
    const isOther = match.fileColumn !== fileColumn && match.seedColumn !== seedColumn;
    if (match.fileColumn !== null && match.seedColumn !== null && isOther)
      pairs.set(match.seedColumn, match.fileColumn);
  }
  if (seedColumn !== null) pairs.set(seedColumn, fileColumn);
  const known = new Map(matches.map((match) => [`${match.fileColumn}→${match.seedColumn}`, match]));
  const own = seed.columns.map(({ name }): ColumnMatch => {
    const file = pairs.get(name);
    if (file === undefined) return { fileColumn: null, seedColumn: name, kind: 'missing' };
    return known.get(`${file}→${name}`) ?? { fileColumn: file, seedColumn: name, kind: 'chosen' };
  });
  const used = new Set(pairs.values());
  const rest = matches.flatMap(({ fileColumn: file }) =>
    file === null || used.has(file) ? [] : [file],
  );
  return [
    ...own,
    ...rest.map((file): ColumnMatch => ({ fileColumn: file, seedColumn: null, kind: 'new' })),
  ];
}

/** `OrderID`, `order id` and `order_id` are order, id. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function hasSameMeaning(file: string, own: string): boolean {
  const fileWords = wordsOf(file);
  const ownWords = wordsOf(own);
  if (fileWords.length === 0) return false;
  if (fileWords.join(' ') === ownWords.join(' ')) return true;
  if (fileWords.length === 1 && ownWords.length === 2 && ownWords[1] === 'id') {
    return isSameWord(fileWords[0] ?? '', ownWords[0] ?? '');
  }
  return (
    fileWords.length === ownWords.length &&
    ownWords.every((word, at) => isSameWord(fileWords[at] ?? '', word))
  );
}

function isSameWord(file: string, own: string): boolean {
  return file === own || file === `${own}s` || (SYNONYMS[own]?.includes(file) ?? false);
}

/** How well a file fits a seed, from 0 to 1: the share of the seed's columns that it has, a little for its name. */
export function fitOf(fileName: string, fileColumns: readonly string[], seed: SeedSpec): number {
  const matches = matchColumns(fileColumns, seed);
  const weights: Readonly<Record<MatchKind, number>> = {
    same: 1,
    case: 0.95,
    meaning: 0.7,
    chosen: 1,
    new: 0,
    missing: 0,
  };
  const matched = matches.reduce((sum, { kind }) => sum + weights[kind], 0);
  const share = matched / Math.max(seed.columns.length, fileColumns.length, 1);
  return Math.min(1, share * 0.9 + (isNamedLike(fileName, seed.name) ? 0.1 : 0));
}

/** `orders_july.csv` is named like raw_orders. */
export function isNamedLike(fileName: string, seedName: string): boolean {
  const file = wordsOf(fileName.replace(/\.[^.]*$/, ''));
  const own = wordsOf(seedName).filter((word) => word !== 'raw');
  return own.every((word) => file.some((other) => isSameWord(other, word) || `${other}s` === word));
}
