/** A unit test's diff as its message draws it: one line a row, cells as text. */
export interface DrawnDiff {
  readonly names: readonly string[];
  readonly lines: readonly DrawnLine[];
}

/** `...` stands for rows that are left out; a changed row has both values in the cells that differ. */
export type DrawnLine =
  | { readonly kind: 'omitted' }
  | {
      readonly kind: 'equal' | 'changed' | 'unexpected' | 'missing';
      readonly cells: readonly DrawnCell[];
    };

export interface DrawnCell {
  /** What came, or of a missing row what was expected. */
  readonly text: string;
  /** What was expected instead; undefined where nothing differs. */
  readonly expected?: string;
}

const KINDS: Readonly<Record<string, 'equal' | 'changed' | 'unexpected' | 'missing'>> = {
  '': 'equal',
  '→': 'changed',
  '+++': 'unexpected',
  '---': 'missing',
};
const ARROW = '→';

/** The rows in the message of a unit test that failed, the other way of `drawDiff`; null for any other message. */
export function readDiff(message: string): DrawnDiff | null {
  const start = message.indexOf('@@');
  if (start < 0) return null;
  const [head, ...rows] = readRecords(message.slice(start).trimEnd());
  if (head?.[0] !== '@@') return null;
  const lines = rows.flatMap(([mark = '', ...cells]): DrawnLine[] => {
    if (mark === '...') return [{ kind: 'omitted' }];
    const kind = KINDS[mark];
    if (kind === undefined) return [];
    return [
      { kind, cells: cells.map((text) => (kind === 'changed' ? readChange(text) : { text })) },
    ];
  });
  return { names: head.slice(1), lines };
}

function readChange(text: string): DrawnCell {
  const at = text.indexOf(ARROW);
  return at < 0 ? { text } : { text: text.slice(at + ARROW.length), expected: text.slice(0, at) };
}

/** CSV whose columns may be padded with blanks behind the value, also behind the closing quote. */
function readRecords(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)" *|([^,\r\n]*))(,|\r?\n|$)/g,
  )) {
    const record = records.at(-1);
    if (!record) break;
    record.push(quoted === undefined ? (plain ?? '').trimEnd() : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') records.push([]);
  }
  return records;
}
