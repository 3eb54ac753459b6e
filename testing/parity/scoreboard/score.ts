import { isDeepStrictEqual } from 'node:util';

/** How many of how many agree, and what differs in words. */
export interface Tally {
  readonly same: number;
  readonly all: number;
  readonly differences: readonly string[];
}

/** What is counted of a project, in the order in which it is printed. */
export const MEASURES = ['compiled', 'ended', 'fields', 'relations', 'selections'] as const;

export type Score = Readonly<Record<(typeof MEASURES)[number], Tally>>;

export const NOTHING: Tally = { same: 0, all: 0, differences: [] };

/** Compares what both sides have under each key; a key that one side lacks is a difference. */
export function tally(
  stock: ReadonlyMap<string, unknown>,
  ours: ReadonlyMap<string, unknown>,
): Tally {
  const keys = [...new Set([...stock.keys(), ...ours.keys()])];
  const differences = keys.flatMap((key) => {
    const [theirs, own] = [stock.get(key), ours.get(key)];
    if (isDeepStrictEqual(theirs, own)) return [];
    return [`${key}\n  stock dbt: ${show(theirs)}\n  ours:      ${show(own)}`];
  });
  return { same: keys.length - differences.length, all: keys.length, differences };
}

const LONGEST = 2000;

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

/** The counts of several projects together. */
export function sumScores(scores: readonly Score[]): Score {
  const sum = (measure: keyof Score): Tally => ({
    same: scores.reduce((total, score) => total + score[measure].same, 0),
    all: scores.reduce((total, score) => total + score[measure].all, 0),
    differences: [],
  });
  const [compiled, ended, fields, relations, selections] = MEASURES.map(sum);
  return {
    compiled: compiled ?? NOTHING,
    ended: ended ?? NOTHING,
    fields: fields ?? NOTHING,
    relations: relations ?? NOTHING,
    selections: selections ?? NOTHING,
  };
}
