import { makeProblem, type Problem } from '../../base/problems/problem';
import type { Criterion, Depth, Selection } from './ast';

const CRITERION =
  /^(?<at>@)?(?<parents>(?<parentsDepth>\d*)\+)?(?:(?<method>[\w.]+):)?(?<value>.*?)(?<children>\+(?<childrenDepth>\d*))?$/;
const FILE_ENDING = /\.(?:sql|py|csv)$/i;

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly offset: number;
      readonly length: number;
    };

/**
 * Parses dbt's selection syntax: terms separated by blanks are united, those joined by commas intersected. Text
 * without a term, and an empty term as behind the comma of `a,`, match nothing; see https://docs.getdbt.com/reference/node-selection/syntax.
 */
export function parseSelection(text: string): Parsed<Selection> {
  const unions: Selection[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const parsed = parseIntersection(match[0], match.index);
    if (!parsed.ok) return parsed;
    unions.push(parsed.value);
  }
  const [first] = unions;
  if (!first) return parseIntersection('', 0);
  return { ok: true, value: unions.length === 1 ? first : { kind: 'union', of: unions } };
}

function parseIntersection(text: string, offset: number): Parsed<Selection> {
  const terms: Criterion[] = [];
  let at = offset;
  for (const part of text.split(',')) {
    const parsed = parseCriterion(part, at);
    if (!parsed.ok) return parsed;
    terms.push(parsed.value);
    at += part.length + 1;
  }
  const [first] = terms;
  const value: Selection =
    terms.length === 1 && first ? first : { kind: 'intersection', of: terms };
  return { ok: true, value: { ...value, expected: text } };
}

/** Parses one term; blanks and commas are part of its value. */
export function parseTerm(text: string): Parsed<Criterion> {
  return parseCriterion(text, 0);
}

function parseCriterion(text: string, offset: number): Parsed<Criterion> {
  const groups = CRITERION.exec(text)?.groups;
  if (!groups) return refuse(text, 'it cannot be read', offset, text.length);
  const {
    at,
    parents,
    parentsDepth = '',
    method: written,
    value = '',
    children,
    childrenDepth = '',
  } = groups;
  if (at && children) {
    const reason = `Invalid node spec ${text} - "@" prefix and "+" suffix are incompatible`;
    return refuse(text, reason, offset, text.length);
  }
  const [method = '', ...path] = (written ?? defaultMethod(value)).split('.');
  return {
    ok: true,
    value: {
      kind: 'criterion',
      text,
      offset,
      method,
      path,
      value,
      ...(parents !== undefined && { parents: depth(parentsDepth) }),
      ...(children !== undefined && { children: depth(childrenDepth) }),
      childrensParents: at !== undefined,
    },
  };
}

/** dbt takes a term without a method for a path or a file where it looks like one, else for a name. */
function defaultMethod(value: string): string {
  if (value.includes('/')) return 'path';
  return FILE_ENDING.test(value) ? 'file' : 'fqn';
}

function depth(digits: string): Depth {
  return digits === '' ? 'all' : Number(digits);
}

function refuse(text: string, reason: string, offset: number, length: number): Parsed<never> {
  return { ok: false, problem: makeProblem('selector-invalid', { text, reason }), offset, length };
}
