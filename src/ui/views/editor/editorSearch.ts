/** What stands beside the source. */
export const ASIDES = ['compiled', 'rows', 'changes'] as const;
export type Aside = (typeof ASIDES)[number];

/** The editor as its address holds it. */
export interface EditorSearch {
  /** The file's path from the project's root. */
  readonly file?: string;
  /** Where to go in it; lines and columns count from 1. */
  readonly line?: string;
  readonly column?: string;
  readonly beside?: Aside;
}

/** Reads an address's parameters; what means nothing is left out. */
export function readEditorSearch(raw: Readonly<Record<string, unknown>>): EditorSearch {
  const { file, line, column, beside } = raw;
  const aside = ASIDES.find((name) => name === beside);
  return {
    ...(typeof file === 'string' && file !== '' && { file }),
    ...(isCount(line) && { line }),
    ...(isCount(column) && { column }),
    ...(aside && { beside: aside }),
  };
}

function isCount(value: unknown): value is string {
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value);
}
