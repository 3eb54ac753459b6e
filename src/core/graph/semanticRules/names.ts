import type { MetricNode, SavedQueryNode, SemanticModelNode } from '../../project/manifest';
import { elementsOf, type Fail, GRAINS, type SemanticLayer } from './faults';

const NAME = /^[a-z](?:(?!__)[a-z0-9_])*[a-z0-9]$/;
/** Names that MetricFlow has for itself. */
const TAKEN = ['metric_time', 'mf_internal_uuid'];
/** Words that no supported database takes for a column's name. */
const KEYWORDS: ReadonlySet<string> = new Set(
  'and as create distinct for from full having in inner into is join left like natural not null on or right select union using where with'.split(
    ' ',
  ),
);

/** Reports names of the semantic layer that stock dbt refuses: their form, words of SQL, and names that clash. */
export function reportNames(layer: SemanticLayer, fail: Fail): void {
  for (const model of layer.models) {
    reportName(model, `The semantic model "${model.name}"`, model.name, fail);
    reportElements(model, fail);
  }
  for (const metric of layer.metrics)
    reportName(metric, `The metric "${metric.name}"`, metric.name, fail);
  for (const query of layer.savedQueries)
    reportName(query, `The saved query "${query.name}"`, query.name, fail);
  reportKinds(layer, fail);
  reportLabels(layer, fail);
}

/** Reports a name, or an alias, that MetricFlow cannot use. */
export function reportName(
  of: MetricNode | SavedQueryNode | SemanticModelNode,
  what: string,
  name: string,
  fail: Fail,
): void {
  const mend = 'Choose another name.';
  if (!NAME.test(name))
    fail(
      of,
      what,
      'has a name that MetricFlow does not take',
      'Use small letters, digits and single underscores: at least two, a letter first, no underscore last.',
    );
  if (GRAINS.includes(name.toLowerCase())) fail(of, what, 'has the name of a granularity', mend);
  if (TAKEN.includes(name.toLowerCase())) fail(of, what, 'has a name of MetricFlow itself', mend);
}

function reportElements(model: SemanticModelNode, fail: Fail): void {
  const seen = new Set<string>();
  for (const { kind, name } of elementsOf(model)) {
    const what = `The ${kind} "${name}" of the semantic model "${model.name}"`;
    if (seen.has(`${kind} ${name}`))
      fail(model, what, `has the name of another ${kind}`, 'Rename one of them.');
    seen.add(`${kind} ${name}`);
    reportName(model, what, name, fail);
    if (KEYWORDS.has(name.toLowerCase()))
      fail(model, what, 'has a word of SQL for its name', 'Choose another name.');
  }
}

/** A name means elements of one kind only, in all semantic models together. */
function reportKinds({ models }: SemanticLayer, fail: Fail): void {
  const first = new Map<string, string>();
  for (const model of models) {
    for (const { kind, name } of elementsOf(model)) {
      const other = first.get(name) ?? kind;
      first.set(name, other);
      if (other === kind) continue;
      const what = `The ${kind} "${name}" of the semantic model "${model.name}"`;
      fail(model, what, `is a ${other} elsewhere`, 'Use the name for one kind of element only.');
    }
  }
}

function reportLabels({ models, metrics }: SemanticLayer, fail: Fail): void {
  reportSame(metrics, (metric) => fail(metric, `The metric "${metric.name}"`, ...SAME_LABEL));
  reportSame(models, (model) => fail(model, `The semantic model "${model.name}"`, ...SAME_LABEL));
  const entities = new Map<string, unknown>();
  for (const model of models) {
    for (const list of [model.dimensions, model.entities, model.measures]) {
      reportSame(list, ({ name }) =>
        fail(model, `"${name}" of the semantic model "${model.name}"`, ...SAME_LABEL),
      );
    }
    for (const { name, label } of model.entities) {
      const known = entities.get(String(name)) ?? label;
      entities.set(String(name), known);
      if (label && known !== label)
        fail(
          model,
          `The entity "${name}" of the semantic model "${model.name}"`,
          'has another label elsewhere',
          'Give it the same label everywhere, or none.',
        );
    }
  }
}

const SAME_LABEL = ['has a label that is used already', 'Give it another label.'] as const;

/** Tells of each of a list whose label an earlier one has. */
function reportSame<T extends { readonly label?: unknown }>(
  list: readonly T[],
  tell: (one: T) => void,
): void {
  const seen = new Set<unknown>();
  for (const one of list) {
    if (one.label === null || one.label === undefined) continue;
    if (seen.has(one.label)) tell(one);
    seen.add(one.label);
  }
}
