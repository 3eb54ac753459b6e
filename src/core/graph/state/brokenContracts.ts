import { isError, makeProblem, type Problem } from '../../base/problems/problem';
import type { Graph } from '../buildGraph';
import { contractField, contractOf, isEnforced } from './contract';
import { areEqual, objectOf, type Plain, type PlainObject, plainOf } from './plain';

const ENFORCED = new Set<Plain>(['check', 'not_null', 'unique', 'primary_key', 'foreign_key']);
const CLASS = 'ConstraintType.';

/**
 * What an earlier manifest promised of its models and the project no longer keeps: a warning, of a model with versions an
 * error, behind which dbt says no more. It looks at all models whatever else is selected, twice unless asked for contracts alone.
 */
export function brokenContracts(
  { manifest }: Graph,
  nodes: PlainObject,
  at: Date,
  check: string,
): Problem[] {
  const olds = Object.entries(nodes).flatMap(([id, old]) =>
    objectOf(old).resource_type === 'model' ? [[id, objectOf(old)] as const] : [],
  );
  const found = olds.flatMap(([id, old]) => {
    if (!isHeld(old)) return [];
    const node = manifest.nodes.get(id);
    const [off] = manifest.disabled.get(id) ?? [];
    if (node && !off) {
      const now = { ...plainOf(node), ...contractField(node) };
      return problemOf(now, listBreaks(now, old));
    }
    const gone = off ? plainOf(off) : old;
    if (!isHeld(gone) || isPast(gone, at)) return [];
    const words = off ? 'disabled' : 'deleted or renamed';
    return problemOf(gone, [`Contracted model '${id}' was ${words}.`]);
  });
  const told = check === 'modified.contract' ? found : found.flatMap((one) => [one, one]);
  const error = told.findIndex(isError);
  return error === -1 ? told : told.slice(0, error + 1);
}

function problemOf(model: PlainObject, breaks: readonly string[]): Problem[] {
  if (breaks.length === 0) return [];
  const reasons = breaks.map((text) => `\n  - ${text}`).join('');
  const place = `model ${model.name} (${model.original_file_path})`;
  const seen = 'While comparing to previous project state, dbt detected a breaking change to an';
  if (model.version === null || model.version === undefined)
    return [
      makeProblem('contract-changed', {
        text: `Breaking change to contracted, unversioned ${place}\n${seen} unversioned model.${reasons}\n`,
      }),
    ];
  const advice =
    'Consider making an additive (non-breaking) change instead, if possible.\nOtherwise, create a new model version: https://docs.getdbt.com/docs/collaborate/govern/model-versions';
  const text = `${seen} enforced contract.${reasons}\n${advice}`.replaceAll('\n', '\n  ');
  return [
    makeProblem('contract-broken', {
      text: `Encountered an error:\nBreaking change to contract Error in ${place}\n  ${text}`,
    }),
  ];
}

/** What of the old contract is kept no more, in dbt's words and order. */
function listBreaks(now: PlainObject, old: PlainObject): string[] {
  if (isHeld(now) && areEqual(contractOf(now), contractOf(old))) return [];
  const columns = objectOf(now.columns);
  const before = Object.entries(objectOf(old.columns))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, column]) => ({
      name,
      was: objectOf(column),
      is: Object.hasOwn(columns, name) ? objectOf(columns[name]) : undefined,
    }));
  const removed = before.filter(({ is }) => !is).map(({ name }) => name);
  const retyped = before.flatMap(({ name, was, is }) =>
    is && baseType(was.data_type) !== baseType(is.data_type)
      ? `${name} (${shown(was.data_type)} -> ${shown(is.data_type)})`
      : [],
  );
  const ofColumns = before.flatMap(({ name, was, is }) =>
    is && isTable(old)
      ? lost(was.constraints, is.constraints).map((one) => `${labelOf(one)} on column ${name}`)
      : [],
  );
  const ofModel = isTable(old)
    ? lost(old.constraints, now.constraints).map(
        (one) => `${labelOf(one)} on columns ${namesOf(one.columns)}`,
      )
    : [];
  const hadConstraints =
    listOf(old.constraints).length > 0 ||
    before.some(({ was }) => listOf(was.constraints).length > 0);
  const moved =
    isTable(old) && !isTable(now) && hadConstraints
      ? [`${materializedOf(old)} -> ${materializedOf(now)}`]
      : [];
  return [
    ...(isHeld(now)
      ? []
      : [
          'Contract enforcement was removed: Previously, this model had an enforced contract. It is no longer configured to enforce its contract, and this is a breaking change.',
        ]),
    ...titled('Columns were removed', removed),
    ...titled('Columns with data_type changes', retyped),
    ...titled('Enforced column level constraints were removed', ofColumns),
    ...titled('Enforced model level constraints were removed', ofModel),
    ...titled('Materialization changed with enforced constraints', moved),
  ];
}

function titled(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${title}: ${items.map((item) => `\n    - ${item}`).join('')}`];
}

function isHeld({ config }: PlainObject): boolean {
  return isEnforced(objectOf(config).contract);
}

function materializedOf({ config }: PlainObject): Plain {
  return objectOf(config).materialized ?? null;
}

function isTable(model: PlainObject): boolean {
  const materialized = materializedOf(model);
  return materialized === 'table' || materialized === 'incremental';
}

/** Sizes are none of a type's promise. */
function baseType(type: Plain | undefined): Plain {
  return typeof type === 'string'
    ? (type.split('(')[0] ?? '').trim().toLowerCase()
    : (type ?? null);
}

function shown(value: Plain | undefined): string {
  return value === null || value === undefined ? 'None' : String(value);
}

function lost(before: Plain | undefined, now: Plain | undefined): PlainObject[] {
  const kept = listOf(now);
  return listOf(before)
    .filter((one) => !kept.some((other) => areEqual(one, other)))
    .map(objectOf)
    .filter(({ type }) => ENFORCED.has(type ?? null));
}

function labelOf({ name, type }: PlainObject): string {
  return `'${name ?? `${CLASS}${type}`}' constraint`;
}

function namesOf(columns: Plain | undefined): string {
  return `[${listOf(columns)
    .map((name) => `'${name}'`)
    .join(', ')}]`;
}

function listOf(value: Plain | undefined): readonly Plain[] {
  return Array.isArray(value) ? value : [];
}

function isPast({ deprecation_date: date }: PlainObject, at: Date): boolean {
  return typeof date === 'string' && Date.parse(date) < at.getTime();
}
