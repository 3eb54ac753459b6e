import type { Data, DataObject } from '../../base/data';
import type { YamlPath } from '../../project/yaml';
import type { Criterion, Depth, IndirectSelection } from './ast';
import { METHODS } from './methods';
import { parseTerm } from './parse';

/** A definition of selectors.yml that cannot be understood: why, and where below the entry. */
export class Misdefinition extends Error {
  constructor(
    readonly reason: string,
    readonly path: YamlPath,
  ) {
    super(reason);
  }
}

const MODES: readonly IndirectSelection[] = ['eager', 'cautious', 'buildable', 'empty'];

/** A definition that is a text: one term as on the command line, whose blanks and commas mean nothing. */
export function readTerm(text: string, path: YamlPath): Criterion {
  const parsed = parseTerm(text);
  if (!parsed.ok) throw new Misdefinition(`"${text}" cannot be read as a selection`, path);
  assertMethod(parsed.value.method, path);
  return parsed.value;
}

/** A definition that is a mapping with `method` and `value`; depths are counted only beside `parents` and `children`. */
export function readCriterion(data: DataObject, path: YamlPath): Criterion {
  const { method: written, value } = data;
  if (typeof written !== 'string')
    throw new Misdefinition('"method" must be a text', [...path, 'method']);
  const [method = '', ...rest] = written.split('.');
  assertMethod(method, path);
  const childrensParents = isTruthy(data.childrens_parents);
  const hasChildren = isTruthy(data.children);
  if (childrensParents && hasChildren)
    throw new Misdefinition('"childrens_parents" takes all children already', path);
  const text = textOf(method, value ?? null, [...path, 'value']);
  return {
    kind: 'criterion',
    text: `${written}:${text}`,
    offset: 0,
    method,
    path: rest,
    value: text,
    ...(typeof value !== 'string' && value !== undefined && { data: value }),
    ...(isTruthy(data.parents) && { parents: depthAt(data, 'parents_depth', path) }),
    ...(hasChildren && { children: depthAt(data, 'children_depth', path) }),
    childrensParents,
    ...modeOf(data.indirect_selection, path),
  };
}

function assertMethod(method: string, path: YamlPath): void {
  if (Object.hasOwn(METHODS, method)) return;
  throw new Misdefinition(`'${method}' is not a valid method name`, path);
}

/** Only configs have values that are no texts. */
function textOf(method: string, value: Data, path: YamlPath): string {
  if (typeof value === 'string') return value;
  const isPlain = value !== null && typeof value !== 'object';
  if (isPlain && method === 'config') return String(value);
  throw new Misdefinition(`the value of "${method}" must be a text; write it in quotes`, path);
}

/** A depth of 0 is none, as if it were not there. */
function depthAt(data: DataObject, key: string, path: YamlPath): Depth {
  const value = data[key];
  if (!isTruthy(value)) return 'all';
  const depth = typeof value === 'object' ? Number.NaN : Number(value);
  if (Number.isInteger(depth) && depth >= 0) return depth;
  throw new Misdefinition(`"${key}" must be a whole number`, [...path, key]);
}

function modeOf(
  value: Data | undefined,
  path: YamlPath,
): { readonly indirectSelection?: IndirectSelection } {
  if (value === undefined) return {};
  const mode = MODES.find((known) => known === value);
  if (mode) return { indirectSelection: mode };
  throw new Misdefinition(`"indirect_selection" is one of ${MODES.join(', ')}`, [
    ...path,
    'indirect_selection',
  ]);
}

/** As Python sees it. */
function isTruthy(value: Data | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}
