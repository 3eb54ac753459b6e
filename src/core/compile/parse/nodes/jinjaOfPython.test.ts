import { expect, it } from 'vitest';
import { jinjaOfPython } from './jinjaOfPython';

it('[P14] finds what a Python model refers to and how it is configured, but not in comments and strings', () => {
  const code = `
def model(dbt, session):
    """Reads dbt.ref("nothing")."""
    # dbt.ref("nothing")
    dbt.config(
        materialized="table",  # (a table
        tags=["a)", 'b'],
    )
    orders = dbt.ref("shop", "orders", v=2).filter(dbt.source('raw', 'days')).df()
    return mydbt.ref("nothing") + self.dbt.ref("nothing") + str(dbt.ref)
`;
  expect(jinjaOfPython(code).replace(/\s+/g, ' ')).toBe(
    `{% do config( materialized="table", tags=["a)", 'b'], ) %}` +
      `{% do ref("shop", "orders", v=2) %}{% do source('raw', 'days') %}`,
  );
});

it('[P14] says as configs which names a Python model asks for', () => {
  expect(jinjaOfPython('dbt.config.get("a", 3), dbt.config.meta_get("b")')).toBe(
    '{% do config(config_keys_used=[["a", 3][0]], config_keys_defaults=[(["a", 3] + [none])[1]], ' +
      'meta_keys_used=[["b"][0]], meta_keys_defaults=[(["b"] + [none])[1]]) %}',
  );
});
