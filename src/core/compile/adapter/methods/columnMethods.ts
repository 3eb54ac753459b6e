import { objectOr } from '../../../base/data';
import { dataOfValue } from '../../../python/data';
import { defineMethods } from '../../../python/functions/methods';
import { toText } from '../../../python/repr';
import { Relation } from '../../objects/relation';
import { columnDefinitions, tableConstraints } from '../constraints';
import { ADAPTER_TYPE, type AdapterHost } from '../host';

import { columnsOf, describeQuery } from './statements';

/** The methods of dbt's adapter about columns: what a relation has, and what a contract promises. */
export const COLUMN_METHODS = defineMethods<AdapterHost>(ADAPTER_TYPE, {
  // A project's own macro may answer with anything.
  'get_columns_in_relation(relation)': ({ callMacro }, relation) =>
    callMacro('get_columns_in_relation', [relation]),
  'get_columns_in_table(schema, identifier)': (host, schema, identifier) => {
    const { quoting, target } = host;
    const place = { schema: toText(schema), identifier: toText(identifier) };
    return columnsOf(host, new Relation({ database: target.database, ...place, quoted: quoting }));
  },
  'get_missing_columns(from_relation, to_relation)': (host, from, to) => {
    const known = new Set(columnsOf(host, to).map(({ name }) => name.toLowerCase()));
    return columnsOf(host, from).filter(({ name }) => !known.has(name.toLowerCase()));
  },
  'expand_target_column_types(from_relation, to_relation)': (host, from, to) => {
    // DuckDB's types have no size to expand: dbt's look at the columns is for the project's own macro alone.
    if (host.macros.isOverridden('get_columns_in_relation'))
      for (const relation of [from, to]) columnsOf(host, relation);
    return '';
  },
  'get_column_schema_from_query(sql)': (host, sql) => describeQuery(host, toText(sql)),
  'render_raw_columns_constraints(raw_columns)': (_, columns) =>
    columnDefinitions(objectOr(dataOfValue(columns))),
  'render_raw_model_constraints(raw_constraints)': (_, constraints) =>
    tableConstraints(dataOfValue(constraints)),
});
