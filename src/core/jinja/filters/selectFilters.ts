import { PythonError } from '../../python/errors';
import { iterate } from '../../python/iteration';
import { quoteText } from '../../python/quote';
import { toText } from '../../python/repr';
import { isTrue } from '../../python/truth';
import type { CallArguments, Value } from '../../python/value';
import type { Evaluation, Operation } from '../runtime/frame';
import { type Getter, makeGetter } from './attributeGetter';
import { makeGenerator } from './sequenceFilters';

/** Jinja2's filters that apply another filter or a test to every item. */
export const SELECT_FILTERS: [string, Operation][] = [
  ['map', map],
  ['select', makeSelect('sync_do_select', false, true)],
  ['reject', makeSelect('sync_do_reject', false, false)],
  ['selectattr', makeSelect('sync_do_selectattr', true, true)],
  ['rejectattr', makeSelect('sync_do_rejectattr', true, false)],
];

function map(evaluation: Evaluation, { positional, keyword }: CallArguments): Value {
  const [value = null, ...args] = positional;
  return makeGenerator('sync_do_map', function* run() {
    if (!isTrue(value)) return;
    const apply = prepareMap(evaluation, { positional: args, keyword });
    for (const item of iterate(value)) yield apply(item);
  });
}

function prepareMap(evaluation: Evaluation, { positional, keyword }: CallArguments): Getter {
  const [name, ...args] = positional;
  const attribute = keyword.get('attribute');
  if (name === undefined && attribute !== undefined) {
    const unknown = [...keyword.keys()].find((key) => key !== 'attribute' && key !== 'default');
    if (unknown !== undefined)
      throw argumentError(`Unexpected keyword argument ${quoteText(unknown)}`);
    return makeGetter(evaluation.engine, attribute, keyword.get('default') ?? null);
  }
  if (name === undefined) throw argumentError('map requires a filter argument');
  const { filters } = evaluation.engine;
  // Looked up for each item, so that a value without items is the error that counts.
  return (item) =>
    findNamed(filters, 'filter', name)(evaluation, { positional: [item, ...args], keyword });
}

function makeSelect(label: string, byAttribute: boolean, wanted: boolean): Operation {
  return (evaluation, { positional, keyword }) => {
    const [value = null, ...args] = positional;
    return makeGenerator(label, function* run() {
      if (!isTrue(value)) return;
      const isSelected = prepareSelect(evaluation, { positional: args, keyword }, byAttribute);
      for (const item of iterate(value)) if (isSelected(item) === wanted) yield item;
    });
  };
}

function prepareSelect(
  evaluation: Evaluation,
  { positional, keyword }: CallArguments,
  byAttribute: boolean,
): (item: Value) => boolean {
  const [attribute] = positional;
  if (byAttribute && attribute === undefined) {
    throw argumentError('Missing parameter for attribute name');
  }
  const get = makeGetter(
    evaluation.engine,
    byAttribute && attribute !== undefined ? attribute : null,
  );
  const [name, ...args] = positional.slice(byAttribute ? 1 : 0);
  if (name === undefined) return (item) => isTrue(get(item));
  const { tests } = evaluation.engine;
  return (item) =>
    isTrue(
      findNamed(tests, 'test', name)(evaluation, { positional: [get(item), ...args], keyword }),
    );
}

function findNamed(
  table: ReadonlyMap<string, Operation>,
  kind: 'filter' | 'test',
  name: Value,
): Operation {
  const operation = table.get(toText(name));
  if (operation !== undefined) return operation;
  throw new PythonError('TemplateRuntimeError', `No ${kind} named ${quoteText(toText(name))}.`);
}

function argumentError(message: string): PythonError {
  return new PythonError('FilterArgumentError', message);
}
