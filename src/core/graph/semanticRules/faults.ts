import type { DataObject } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import type { MetricNode, SavedQueryNode, SemanticModelNode } from '../../project/manifest';

/** The enabled semantic layer of a project. */
export interface SemanticLayer {
  readonly models: readonly SemanticModelNode[];
  readonly metrics: readonly MetricNode[];
  readonly savedQueries: readonly SavedQueryNode[];
  /** The names of the time spines' own granularities. */
  readonly customGrains: readonly string[];
}

type Owner = MetricNode | SavedQueryNode | SemanticModelNode;

/** Says what is wrong with something of a node, and what to do. */
export type Fail = (of: Owner, what: string, fault: string, mend: string) => void;

export function failInto(problems: ProblemLog): Fail {
  return (of, what, fault, mend) => problems.report('semantic-fault', { what, fault, mend }, of.at);
}

/** A section of a semantic model, with the word for one of its elements. */
const SECTIONS = [
  ['measures', 'measure'],
  ['entities', 'entity'],
  ['dimensions', 'dimension'],
] as const;

/** All elements of a semantic model, each with its kind. */
export function elementsOf(
  model: SemanticModelNode,
): { readonly kind: string; readonly name: string; readonly element: DataObject }[] {
  return SECTIONS.flatMap(([section, kind]) =>
    model[section].map((element) => ({ kind, name: String(element.name), element })),
  );
}

/** Grains from the finest on. */
export const GRAINS = [
  'nanosecond',
  'microsecond',
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
];
