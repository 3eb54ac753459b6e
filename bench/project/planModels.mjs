// @ts-check

/**
 * A model of the synthetic project: its place in the order of all, the models that it reads, and its tests.
 * @typedef {{ index: number, name: string, layer: 'staging' | 'intermediate' | 'marts',
 *   parents: number[], tests: { column: string, kind: string }[] }} PlannedModel
 */

/** What a model can be tested for; each model begins at another one, and has at most one of each. */
const TESTS = [
  { column: 'event_id', kind: 'not_null' },
  { column: 'event_id', kind: 'unique' },
  { column: 'kind', kind: 'accepted_values' },
  { column: 'event_id', kind: 'relationships' },
  { column: 'kind', kind: 'not_null' },
  { column: 'amount_cents', kind: 'not_null' },
];

/** @param {number} index */
export function modelName(index) {
  return `model_${String(index).padStart(5, '0')}`;
}

/**
 * Models in an order in which each reads only earlier ones; staging models read the source.
 * @param {number} models
 * @param {number} tests
 * @returns {PlannedModel[]}
 */
export function planModels(models, tests) {
  const third = Math.ceil(models / 3);
  return Array.from({ length: models }, (_, index) => ({
    index,
    name: modelName(index),
    layer: index < third ? 'staging' : index < 2 * third ? 'intermediate' : 'marts',
    parents: index < third ? [] : parentsOf(index, third),
    tests: testsOf(index, Math.floor(tests / models) + (index < tests % models ? 1 : 0)),
  }));
}

/**
 * @param {number} index
 * @param {number} count
 */
function testsOf(index, count) {
  const from = index % TESTS.length;
  return [...TESTS.slice(from), ...TESTS.slice(0, from)].slice(0, count);
}

/**
 * One to three models of the layer before: a spread that is the same every time.
 * @param {number} index
 * @param {number} third
 */
function parentsOf(index, third) {
  const first = (Math.floor(index / third) - 1) * third;
  const wanted = (index % 3) + 1;
  const found = Array.from({ length: wanted }, (_, at) => first + ((index * (at * 7 + 1)) % third));
  return [...new Set(found)];
}
