import type { CompileContext } from '../../core/compile/compileNode';
import { AgateTable } from '../../core/compile/objects/agateTable';
import { informationSchema, Relation } from '../../core/compile/objects/relation';
import { isCompilable } from '../../core/project/manifest';
import { toText } from '../../core/python/repr';
import { PySet } from '../../core/python/set';
import { callLookup } from '../../core/run/callLookup';
import type { RowSet } from '../../core/warehouse/rowSet';

/** The columns of dbt's catalog in the order of the rows that `readCatalog` takes. */
const COLUMNS = [
  'table_schema',
  'table_name',
  'table_type',
  'table_comment',
  'column_name',
  'column_type',
  'column_index',
  'column_comment',
  'table_owner',
];

/** All columns of all relations, as the project's own `get_catalog` tells. */
export async function askCatalogByMacro(context: CompileContext): Promise<RowSet> {
  const { manifest, project } = context.session;
  const place = new Relation({
    database: project.target.database,
    schema: null,
    identifier: null,
  });
  const schemas = [...manifest.nodes.values()].flatMap((node) =>
    node.resource_type === 'source' || isCompilable(node) ? [node.schema.toLowerCase()] : [],
  );
  const table = await callLookup(context, 'get_catalog', {
    information_schema: informationSchema(place, null),
    schemas: new PySet(schemas),
  });
  const { names, rows } = table instanceof AgateTable ? table : AgateTable.of([], []);
  const places = COLUMNS.map((name) => names.indexOf(name));
  return {
    columns: COLUMNS.map((name) => ({ name, type: { kind: 'text' }, typeName: 'VARCHAR' })),
    rowCount: rows.length,
    data: places.map((at) =>
      rows.map(({ values }) => {
        const value = values[at] ?? null;
        return value === null ? null : toText(value);
      }),
    ),
  };
}
