import { expect, it } from 'vitest';
import { collectDefinitions } from '../jinja/definitions';
import { createEnvironment } from '../jinja/environment';
import { MacroIndex, macroId } from './macroIndex';

/** An index of materializations, each written as `package name, adapter`. */
function indexOf(materializations: readonly string[], packagesReplace = false): MacroIndex {
  const index = new MacroIndex('shop', new Map(), packagesReplace);
  for (const text of materializations) {
    const [packageName = '', ...rest] = text.split(' ');
    const source = `{% materialization ${rest.join(' ')} %}{% endmaterialization %}`;
    const template = createEnvironment().parse(source, { name: 'm.sql' });
    for (const definition of collectDefinitions(template))
      if (definition.kind === 'materialization') index.add({ packageName, definition });
  }
  return index;
}

const OF_DBT = ['dbt view, default', 'dbt table, default', "dbt_duckdb table, adapter='duckdb'"];

it.each<[string, boolean, readonly string[], string, string]>([
  [
    "a package's default one stands behind dbt's",
    false,
    ['kit view, default'],
    'view',
    'dbt.materialization_view_default',
  ],
  [
    'and before it where the project lets it',
    true,
    ['kit view, default'],
    'view',
    'kit.materialization_view_default',
  ],
  [
    "the project's default one goes before dbt's",
    false,
    ['shop view, default'],
    'view',
    'shop.materialization_view_default',
  ],
  [
    "but behind dbt's for DuckDB",
    true,
    ['shop table, default'],
    'table',
    'dbt_duckdb.materialization_table_duckdb',
  ],
  [
    "a package's that dbt has not is taken",
    false,
    ['kit cube, default'],
    'cube',
    'kit.materialization_cube_default',
  ],
])('[R9] %s', (_, packagesReplace, own, name, expected) => {
  const found = indexOf([...OF_DBT, ...own], packagesReplace).materialization(name);
  expect(found && macroId(found)).toBe(`macro.${expected}`);
});
