import type { Quoting } from '../../project/relationName';
import { makeFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import { ColumnObject, numericType, stringType, translateType } from '../objects/column';
import { NamespaceObject } from '../objects/namespaceObject';
import { createRelation, TYPE_NAMES } from '../objects/relation';
import { CTE_PREFIX } from './references';

/** dbt's Relation class; a relation is quoted as the project says, unless the call says otherwise. */
function makeRelationClass(quoting: Quoting): NamespaceObject {
  const create = makeFunction(
    'create',
    'database=None, schema=None, identifier=None, type=None, **kwargs',
    (...given) => createRelation({ ...quoting }, given),
  );
  return new NamespaceObject(
    'type',
    new Map<string, Value>([
      ['create', create],
      ['scd_args', SCD_ARGS],
      ['add_ephemeral_prefix', ADD_EPHEMERAL_PREFIX],
      ...TYPE_NAMES,
    ]),
  );
}

/** What tells a version of a snapshot's row apart: its key or keys, and when it was changed. */
const SCD_ARGS = makeFunction('scd_args', 'primary_key, updated_at', (key, updatedAt) => [
  ...(Array.isArray(key) ? key : [key]),
  updatedAt,
]);

const ADD_EPHEMERAL_PREFIX = makeFunction(
  'add_ephemeral_prefix',
  'name',
  (name) => `${CTE_PREFIX}${toText(name)}`,
);

const createColumn = makeFunction(
  'Column',
  'column, dtype, char_size=None, numeric_precision=None, numeric_scale=None',
  (name, type, charSize, precision, scale) =>
    new ColumnObject(toText(name), toText(type), { charSize, precision, scale }),
);

/** A type with its sizes as text: `varchar(30)`, `numeric(10,2)`. */
function columnFromDescription(name: Value, description: Value): ColumnObject {
  const [, type = '', sizes] = /^([^(]+)(\([^)]+\))?/.exec(toText(description)) ?? [];
  const numbers = sizes?.slice(1, -1).split(',').map(BigInt) ?? [];
  const [first = null, second = null] = numbers;
  const isText = numbers.length === 1;
  return new ColumnObject(toText(name), type, {
    charSize: isText ? first : null,
    precision: numbers.length === 2 ? first : null,
    scale: numbers.length === 2 ? second : null,
  });
}

/** dbt's Column class. A namespace that can be called: `api.Column(name, type)`. */
class ColumnClass extends NamespaceObject {
  override call = createColumn.call.bind(createColumn);
}

export const COLUMN_CLASS = new ColumnClass(
  'type',
  new Map<string, Value>([
    [
      'create',
      makeFunction(
        'create',
        'name, label_or_dtype',
        (name, type) => new ColumnObject(toText(name), translateType(toText(type))),
      ),
    ],
    [
      'from_description',
      makeFunction('from_description', 'name, raw_data_type', columnFromDescription),
    ],
    [
      'translate_type',
      makeFunction('translate_type', 'dtype', (type) => translateType(toText(type))),
    ],
    ['string_type', makeFunction('string_type', 'size', stringType)],
    ['numeric_type', makeFunction('numeric_type', 'dtype, precision, scale', numericType)],
  ]),
);

/** dbt's `api`: the classes of relations and columns. */
export function makeApi(quoting: Quoting): NamespaceObject {
  return new NamespaceObject(
    'Api',
    new Map<string, Value>([
      ['Relation', makeRelationClass(quoting)],
      ['Column', COLUMN_CLASS],
    ]),
  );
}
