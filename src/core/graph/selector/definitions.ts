import { type Data, type DataObject, isDataObject } from '../../base/data';
import { type Problem, ProblemLog } from '../../base/problems/problem';
import type { SelectorsFile } from '../../project/loadProject';
import type { YamlPath } from '../../project/yaml';
import type { Selection } from './ast';
import { Misdefinition, readCriterion, readTerm } from './criteria';

/** A selection with a name, from selectors.yml. */
export interface NamedSelection {
  /** Whether it is meant where a command says nothing. */
  readonly isDefault: boolean;
  readonly selection: Selection;
}

export type NamedSelections = ReadonlyMap<string, NamedSelection>;

const ENTRY_KEYS = ['name', 'definition', 'description', 'default'];

/**
 * The selections of selectors.yml by name; what is wrong with one is a problem at its place. A definition may use those
 * that stand before it. https://docs.getdbt.com/reference/node-selection/yaml-selectors
 */
export function readSelectors({ document, data }: SelectorsFile): {
  selectors: NamedSelections;
  problems: readonly Problem[];
} {
  const problems = new ProblemLog();
  const selectors = new Map<string, NamedSelection>();
  const attempt = (path: YamlPath, read: () => void) => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof Misdefinition)) throw error;
      const at = document.at([...path, ...error.path]);
      problems.report('selectors-invalid', { reason: error.reason }, at);
    }
  };
  attempt([], () => {
    for (const [index, entry] of entriesOf(data).entries())
      attempt(['selectors', index], () => addEntry(selectors, entry));
  });
  return { selectors, problems: problems.list };
}

function entriesOf(data: Data): readonly Data[] {
  if (data === null) return [];
  const entries = isDataObject(data) ? data.selectors : undefined;
  if (Array.isArray(entries)) return entries;
  throw new Misdefinition('the file must hold a list called "selectors"', []);
}

function addEntry(selectors: Map<string, NamedSelection>, entry: Data): void {
  if (!isDataObject(entry)) throw new Misdefinition('a selector must be a mapping', []);
  const { name, definition } = entry;
  if (typeof name !== 'string') throw new Misdefinition('a selector needs a name', []);
  const stray = Object.keys(entry).find((key) => !ENTRY_KEYS.includes(key));
  if (stray !== undefined)
    throw new Misdefinition(`"${stray}" is no key of a selector (${ENTRY_KEYS.join(', ')})`, [
      stray,
    ]);
  const isDefault = entry.default === true;
  const other = [...selectors].find(([, known]) => known.isDefault)?.[0];
  if (isDefault && other !== undefined)
    throw new Misdefinition(`"${other}" is the default already`, ['default']);
  if (definition === undefined) throw new Misdefinition(`"${name}" has no definition`, []);
  assertRoot(definition);
  selectors.set(name, {
    isDefault,
    selection: readDefinition(selectors, definition, ['definition']),
  });
}

/** What may stand at the top of a definition. */
function assertRoot(definition: Data): void {
  if (!isDataObject(definition)) return;
  const keys = Object.keys(definition);
  const set = SETS.find((key) => Object.hasOwn(definition, key));
  if (set !== undefined && keys.length > 1)
    throw new Misdefinition(`beside "${set}" nothing else may stand: ${keys.join(', ')}`, [
      'definition',
    ]);
}

const SETS = ['union', 'intersection'] as const;

function readDefinition(known: NamedSelections, data: Data, path: YamlPath): Selection {
  if (typeof data === 'string') return readTerm(data, path);
  if (!isDataObject(data))
    throw new Misdefinition('a definition must be a text or a mapping, and no list', path);
  for (const kind of SETS) {
    if (Object.hasOwn(data, kind)) return readSet(known, data, kind, path);
  }
  return readMethod(known, data, path);
}

/** dbt takes tests along in each term, as it says, and not again where terms are put together. */
const PUT_TOGETHER = { indirectSelection: 'eager' } as const;

/** An entry with `exclude` is taken off the set, whatever else it holds. */
function readSet(
  known: NamedSelections,
  data: DataObject,
  kind: (typeof SETS)[number],
  path: YamlPath,
): Selection {
  const items = listAt(data, kind, path);
  const of: Selection[] = [];
  let without: Selection | undefined;
  let hasExclude = false;
  for (const [index, item] of items.entries()) {
    const at = [...path, kind, index];
    if (!isExclude(item)) of.push(readDefinition(known, item, at));
    else if (hasExclude) throw new Misdefinition(`"${kind}" can hold "exclude" only once`, at);
    else {
      hasExclude = true;
      without = readExclusions(known, item, at);
    }
  }
  return subtract({ kind, of, ...PUT_TOGETHER }, without);
}

function isExclude(item: Data): item is DataObject {
  return isDataObject(item) && Object.hasOwn(item, 'exclude');
}

function readExclusions(
  known: NamedSelections,
  data: DataObject,
  path: YamlPath,
): Selection | undefined {
  const of = listAt(data, 'exclude', path).map((item, index) =>
    readDefinition(known, item, [...path, 'exclude', index]),
  );
  if (of.length < 2) return of[0];
  return { kind: 'union', of, ...PUT_TOGETHER };
}

function subtract(from: Selection, without: Selection | undefined): Selection {
  return without ? { kind: 'difference', from, without, ...PUT_TOGETHER } : from;
}

function listAt(data: DataObject, key: string, path: YamlPath): readonly Data[] {
  const list = data[key];
  if (Array.isArray(list)) return list;
  throw new Misdefinition(`"${key}" must be a list`, [...path, key]);
}

/** `tag: nightly`, or `method:` and `value:` with what else a term can say. */
function readMethod(known: NamedSelections, data: DataObject, path: YamlPath): Selection {
  const [key, ...others] = Object.keys(data);
  if (key !== undefined && others.length === 0)
    return readCriterion({ method: key, value: data[key] ?? null }, path);
  if (data.method === 'selector') return readInherited(known, data.value, path);
  if (!Object.hasOwn(data, 'method') || !Object.hasOwn(data, 'value'))
    throw new Misdefinition(
      'a definition has one key, such as "tag", or the keys "method" and "value"',
      path,
    );
  const without = Object.hasOwn(data, 'exclude') ? readExclusions(known, data, path) : undefined;
  return subtract(readCriterion(data, path), without);
}

function readInherited(known: NamedSelections, name: Data | undefined, path: YamlPath): Selection {
  const found = typeof name === 'string' ? known.get(name) : undefined;
  if (found) return found.selection;
  throw new Misdefinition(`there is no selector "${String(name)}" before this one`, [
    ...path,
    'value',
  ]);
}
