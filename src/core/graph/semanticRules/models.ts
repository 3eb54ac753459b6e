import { type DataObject, objectOr, textList, textOr } from '../../base/data';
import type { SemanticModelNode } from '../../project/manifest';
import type { Fail, SemanticLayer } from './faults';

/** Reports what stock dbt refuses of the elements of semantic models. */
export function reportModels({ models }: SemanticLayer, fail: Fail): void {
  const types = new Map<string, { type: unknown; isPartition: unknown }>();
  const pairs = new Set<string>();
  for (const model of models) {
    for (const measure of model.measures) reportMeasure(model, measure, fail);
    reportDefault(model, fail);
    reportEntities(model, fail);
    reportWindow(model, fail);
    for (const dimension of model.dimensions) reportDimension(model, dimension, types, fail);
    reportPairs(model, pairs, fail);
  }
}

function timesOf(model: SemanticModelNode): unknown[] {
  return model.dimensions.filter(({ type }) => type === 'time').map(({ name }) => name);
}

function reportMeasure(model: SemanticModelNode, measure: DataObject, fail: Fail): void {
  const what = `The measure "${measure.name}" of the semantic model "${model.name}"`;
  const time = measure.agg_time_dimension ?? model.defaults?.agg_time_dimension ?? null;
  const say = (fault: string, mend: string) => fail(model, what, fault, mend);
  if (time !== null && !timesOf(model).includes(time))
    say(`is added up by "${time}", which is no time dimension of it`, 'Name one that is.');
  if (measure.agg === 'count') {
    if (measure.expr === null)
      say('counts without an expression', 'Set `expr: 1` to count all rows.');
    if (/^distinct /i.test(String(measure.expr)))
      say('counts a DISTINCT expression', 'Set `agg: count_distinct`.');
  }
  reportPercentile(measure, say);
  const fixed = measure.non_additive_dimension;
  if (fixed) reportFixed(model, objectOr(fixed), say);
}

type Say = (fault: string, mend: string) => void;

function reportPercentile({ agg, agg_params: given }: DataObject, say: Say): void {
  const params = objectOr(given);
  const percentile = params.percentile ?? null;
  if (agg === 'percentile') {
    if (percentile === null) say('has no percentile', 'Set `agg_params: {percentile: 0.9}`.');
    else if (Number(percentile) <= 0 || Number(percentile) >= 1)
      say(`has the percentile ${percentile}`, 'Give a number between 0 and 1.');
  } else if (agg === 'median') {
    if (percentile !== null && Number(percentile) !== 0.5)
      say('is a median with another percentile', 'Leave the percentile out.');
    if (params.use_discrete_percentile === true)
      say('is a median with `use_discrete_percentile`', 'Leave that out.');
  } else if (Object.values(params).some(Boolean)) {
    say('has `agg_params` that are for percentiles', 'Leave them out, or set `agg: percentile`.');
  }
}

/** A measure that is not added up over a dimension. */
function reportFixed(model: SemanticModelNode, fixed: DataObject, say: Say): void {
  const dimension = model.dimensions.find(({ name }) => name === fixed.name);
  if (dimension?.type !== 'time')
    say(
      `names "${fixed.name}" in \`non_additive_dimension\`, which is no time dimension of it`,
      'Name one that is.',
    );
  if (!['min', 'max'].includes(textOr(fixed.window_choice, 'min').toLowerCase()))
    say('has another `window_choice` than min or max', 'Choose one of these.');
  const entities = model.entities.map(({ name }) => name);
  const strange = textList(fixed.window_groupings).filter((name) => !entities.includes(name));
  if (strange.length > 0)
    say(
      `names ${strange.map((name) => `"${name}"`).join(', ')} in \`window_groupings\`, which is no entity of it`,
      'Name entities of the semantic model.',
    );
}

function reportDefault(model: SemanticModelNode, fail: Fail): void {
  const time = model.defaults?.agg_time_dimension ?? null;
  if (time === null || timesOf(model).includes(time)) return;
  const fault = `has "${time}" for its \`agg_time_dimension\`, which is no time dimension of it`;
  fail(model, `The semantic model "${model.name}"`, fault, 'Name one that is.');
}

function reportEntities(model: SemanticModelNode, fail: Fail): void {
  const what = `The semantic model "${model.name}"`;
  const named = (type: string) => model.entities.filter((entity) => entity.type === type);
  if (named('primary').length > 1)
    fail(model, what, 'has more than one primary entity', 'Leave one of them.');
  else if (named('primary').length === 1 && model.primary_entity !== null)
    fail(
      model,
      what,
      'has a primary entity, and `primary_entity:` besides',
      'Leave one of them out.',
    );
  if (named('natural').length > 1)
    fail(model, what, 'has more than one natural entity', 'Leave one of them.');
  if (named('natural').length > 0 && validitiesOf(model).length === 0)
    fail(
      model,
      what,
      'has a natural entity, but no validity window',
      'Give two time dimensions `validity_params`.',
    );
}

function validitiesOf(model: SemanticModelNode): DataObject[] {
  return model.dimensions.flatMap(({ type_params: params }) => {
    const validity = objectOr(params ?? undefined).validity_params;
    return validity ? [objectOr(validity)] : [];
  });
}

/** The rules for a semantic model whose rows are valid from one time to another. */
function reportWindow(model: SemanticModelNode, fail: Fail): void {
  const ends = validitiesOf(model);
  if (ends.length === 0) return;
  const what = `The semantic model "${model.name}" with \`validity_params\``;
  const marked = (key: string) => ends.filter((end) => end[key] === true).length;
  if (ends.length !== 2 || marked('is_start') !== 1 || marked('is_end') !== 1)
    fail(
      model,
      what,
      'needs them on two time dimensions, one the start and one the end',
      'Set `is_start: true` on one and `is_end: true` on the other.',
    );
  const types = model.entities.map(({ type }) => type);
  if (!types.includes('natural'))
    fail(model, what, 'has no natural entity', 'Add an entity of the type natural.');
  if (types.includes('primary') || types.includes('unique'))
    fail(model, what, 'has a primary or unique entity', 'Make it a natural one.');
  if (model.measures.length > 0)
    fail(model, what, 'has measures', 'Move them to another semantic model.');
}

/** Dimensions of one name are alike everywhere. */
function reportDimension(
  model: SemanticModelNode,
  { name, type, is_partition: isPartition }: DataObject,
  known: Map<string, { type: unknown; isPartition: unknown }>,
  fail: Fail,
): void {
  const other = known.get(String(name)) ?? { type, isPartition };
  known.set(String(name), other);
  const what = `The dimension "${name}" of the semantic model "${model.name}"`;
  if (other.type !== type)
    fail(model, what, `is of the type ${type}, elsewhere of ${other.type}`, 'Rename one of them.');
  if (other.isPartition !== isPartition)
    fail(model, what, 'differs in `is_partition` from elsewhere', 'Set it alike everywhere.');
}

/** A dimension is found by its name and the primary entity of its semantic model. */
function reportPairs(model: SemanticModelNode, known: Set<string>, fail: Fail): void {
  const primary = model.entities.find(({ type }) => type === 'primary')?.name;
  const entity = model.primary_entity ?? primary;
  if (entity === undefined) return;
  const own = model.dimensions.map(({ name }) => `${entity} ${name}`);
  for (const [at, pair] of own.entries()) {
    if (known.has(pair))
      fail(
        model,
        `The dimension "${model.dimensions[at]?.name}" of the semantic model "${model.name}"`,
        `exists for the primary entity "${entity}" already`,
        'Rename it, or its primary entity.',
      );
  }
  for (const pair of own) known.add(pair);
}
