import { PythonError } from '../errors';
import { defineMethods } from '../functions/methods';
import { iterate } from '../iteration';
import { toRepr } from '../repr';
import { PySet } from '../set';
import { sequenceItems } from '../tuple';
import type { Value } from '../value';

/** The methods of Python's set; a frozenset has those that change nothing. */
export const SET_METHODS = defineMethods<PySet>('set', {
  'add(object, /)': (set, item) => {
    set.add(item);
    return null;
  },
  'clear()': (set) => {
    set.clear();
    return null;
  },
  'copy()': (set) => new PySet(set.items()),
  'difference(*others)': (set, others) => subtract(set, unite(others)),
  'difference_update(*others)': (set, others) => replaceItems(set, subtract(set, unite(others))),
  'discard(object, /)': (set, item) => {
    set.delete(item);
    return null;
  },
  'intersection(*others)': intersect,
  'intersection_update(*others)': (set, others) => replaceItems(set, intersect(set, others)),
  'isdisjoint(other, /)': (set, other) => intersectTwo(set, toSet(other)).size === 0,
  'issubset(other, /)': (set, other) => set.isSubset(toSet(other)),
  'issuperset(other, /)': (set, other) => toSet(other).isSubset(set),
  'pop()': (set) => {
    for (const item of set.items()) {
      set.delete(item);
      return item;
    }
    throw new PythonError('KeyError', "'pop from an empty set'");
  },
  'remove(object, /)': (set, item) => {
    if (!set.delete(item)) throw new PythonError('KeyError', toRepr(item));
    return null;
  },
  'symmetric_difference(other, /)': symmetricDifference,
  'symmetric_difference_update(other, /)': (set, other) =>
    replaceItems(set, symmetricDifference(set, other)),
  'union(*others)': (set, others) => new PySet([...set.items(), ...unite(others).items()]),
  'update(*others)': (set, others) => {
    for (const item of unite(others).items()) set.add(item);
    return null;
  },
});

/** The methods of a frozenset. */
export const FROZENSET_METHODS = new Map(
  [
    'copy',
    'difference',
    'intersection',
    'isdisjoint',
    'issubset',
    'issuperset',
    'symmetric_difference',
    'union',
  ].flatMap((name) => {
    const method = SET_METHODS.get(name);
    return method === undefined ? [] : [[name, method] as const];
  }),
);

function toSet(value: Value): PySet {
  return value instanceof PySet ? value : new PySet(iterate(value));
}

function unite(others: Value): PySet {
  return new PySet((sequenceItems(others) ?? []).flatMap((other) => Array.from(iterate(other))));
}

function subtract(set: PySet, removed: PySet): PySet {
  return new PySet(Array.from(set.items()).filter((item) => !removed.contains(item)));
}

function intersect(set: PySet, others: Value): PySet {
  return (sequenceItems(others) ?? []).reduce<PySet>(
    (common, other) => intersectTwo(common, toSet(other)),
    set,
  );
}

function intersectTwo(left: PySet, right: PySet): PySet {
  return new PySet(Array.from(left.items()).filter((item) => right.contains(item)));
}

function symmetricDifference(set: PySet, other: Value): PySet {
  const theirs = toSet(other);
  return new PySet([...subtract(set, theirs).items(), ...subtract(theirs, set).items()]);
}

function replaceItems(set: PySet, items: PySet): null {
  set.clear();
  for (const item of items.items()) set.add(item);
  return null;
}
