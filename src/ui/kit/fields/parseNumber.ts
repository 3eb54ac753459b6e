export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Whole numbers only. */
  readonly whole?: boolean | undefined;
}

type ParsedNumber =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads what was typed: digits with a decimal point, grouping commas or spaces, `-` or `−` in front. */
export function parseNumber(text: string, limits: NumberLimits = {}): ParsedNumber {
  const plain = text
    .trim()
    .replace(/^−/, '-')
    .replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, '');
  if (plain === '') return { kind: 'empty' };
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return refuse(`${text.trim()} is not a number`);
  const value = Number(plain);
  if (limits.whole && !Number.isInteger(value)) return refuse('Only whole numbers');
  if (limits.min !== undefined && value < limits.min) return refuse(`At least ${limits.min}`);
  if (limits.max !== undefined && value > limits.max) return refuse(`At most ${limits.max}`);
  return { kind: 'value', value };
}

function refuse(reason: string): ParsedNumber {
  return { kind: 'refused', reason };
}

/** One step up or down, kept within the limits and free of binary dust (0.1 + 0.2 is 0.3). */
export function stepNumber(value: number, step: number, limits: NumberLimits = {}): number {
  const digits = Math.max(countDecimals(value), countDecimals(step));
  const moved = Number((value + step).toFixed(Math.min(digits, 15)));
  return Math.min(limits.max ?? Infinity, Math.max(limits.min ?? -Infinity, moved));
}

function countDecimals(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}
