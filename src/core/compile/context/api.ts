import { makeFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import { ColumnObject, numericType, stringType } from '../objects/column';
import { NamespaceObject } from '../objects/namespaceObject';
import { nameOf, Relation, relationTypeOf } from '../objects/relation';

const createRelation = makeFunction(
  'create',
  'database=None, schema=None, identifier=None, type=None, **kwargs',
  (database, schema, identifier, type) =>
    new Relation({
      database: nameOf(database),
      schema: nameOf(schema),
      identifier: nameOf(identifier),
      type: relationTypeOf(type),
    }),
);

const RELATION_CLASS = new NamespaceObject(
  'type',
  new Map<string, Value>([
    ['create', createRelation],
    ['View', 'view'],
    ['Table', 'table'],
    ['CTE', 'cte'],
  ]),
);

const createColumn = makeFunction(
  'Column',
  'column, dtype, char_size=None, numeric_precision=None, numeric_scale=None',
  (name, type, charSize, precision, scale) =>
    new ColumnObject(toText(name), translateType(toText(type)), { charSize, precision, scale }),
);

/** dbt's one synonym: `string` is `TEXT`. */
function translateType(type: string): string {
  return type.toLowerCase() === 'string' ? 'TEXT' : type;
}

/** A namespace that can be called: `api.Column(name, type)`. */
class ColumnClass extends NamespaceObject {
  override call = createColumn.call.bind(createColumn);
}

const COLUMN_CLASS = new ColumnClass(
  'type',
  new Map<string, Value>([
    ['create', createColumn],
    [
      'translate_type',
      makeFunction('translate_type', 'dtype', (type) => translateType(toText(type))),
    ],
    ['string_type', makeFunction('string_type', 'size', stringType)],
    ['numeric_type', makeFunction('numeric_type', 'dtype, precision, scale', numericType)],
  ]),
);

/** dbt's `api`: the classes of relations and columns. */
export const API = new NamespaceObject(
  'Api',
  new Map<string, Value>([
    ['Relation', RELATION_CLASS],
    ['Column', COLUMN_CLASS],
  ]),
);
