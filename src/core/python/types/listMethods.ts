import { requireCount } from '../arguments';
import { equals } from '../equality';
import { PythonError, valueError } from '../errors';
import { defineMethods } from '../functions/methods';
import { checkLength, listItems } from '../iteration';
import { toRepr } from '../repr';
import { makeSortKey, sortValues } from '../sorting';
import { isTrue } from '../truth';
import type { Value } from '../value';
import { spendWork } from '../work';
import { countItems, findIndex } from './sequenceSearch';

/** The methods of Python's list. */
export const LIST_METHODS = defineMethods<Value[]>('list', {
  'append(object, /)': (list, item) => {
    list.push(item);
    return null;
  },
  'clear()': (list) => {
    list.length = 0;
    return null;
  },
  'copy()': (list) => list.slice(),
  'count(value, /)': countItems,
  'extend(iterable, /)': (list, iterable) => {
    const items = listItems(iterable);
    checkLength(list.length + items.length);
    for (const item of items) list.push(item);
    spendWork(4 * items.length);
    return null;
  },
  'index(value, start=0, stop=None, /)': (list, value, start, stop) => {
    const index = findIndex(list, value, start, stop);
    if (index === undefined) throw valueError(`${toRepr(value)} is not in list`);
    return index;
  },
  'insert(index, object, /)': (list, index, item) => {
    spendWork(list.length);
    list.splice(requireCount(index), 0, item);
    return null;
  },
  'pop(index=-1, /)': popItem,
  'remove(value, /)': (list, value) => {
    spendWork(list.length);
    const index = list.findIndex((item) => equals(item, value));
    if (index === -1) throw valueError('list.remove(x): x not in list');
    list.splice(index, 1);
    return null;
  },
  'reverse()': (list) => {
    spendWork(list.length);
    list.reverse();
    return null;
  },
  'sort(*, key=None, reverse=False)': (list, key, reverse) => {
    spendWork(list.length);
    const sorted = sortValues(list, makeSortKey(key), isTrue(reverse));
    list.splice(0, list.length, ...sorted);
    return null;
  },
});

function popItem(list: Value[], index: Value): Value {
  const place = requireCount(index);
  if (list.length === 0) throw new PythonError('IndexError', 'pop from empty list');
  if (place !== -1) spendWork(list.length);
  const [item] = isWithin(list, place) ? list.splice(place, 1) : [];
  if (item === undefined) throw new PythonError('IndexError', 'pop index out of range');
  return item;
}

function isWithin(list: readonly Value[], place: number): boolean {
  return place >= -list.length && place < list.length;
}
