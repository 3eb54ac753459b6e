import { expect, it } from 'vitest';
import { readAttachment } from './attachment';

it.each([
  [{ path: 'a.duckdb' }, 'a.duckdb', null, []],
  [{ path: 'a.db?x=1', alias: 'b', type: 'sqlite' }, 'a.db', 'b', ['TYPE sqlite']],
  [{ path: 'a', secret: 's', read_only: true }, 'a', null, ['SECRET s', 'READ_ONLY']],
  [
    {
      path: 'a',
      options: { type: 'postgres', schema: 'public', fast: true, slow: false, size: 5n },
    },
    ...(['a', null] as const),
    ['TYPE postgres', "SCHEMA 'public'", 'FAST', 'SIZE 5'],
  ],
  [{ path: 'a', options: { key: "'k'" } }, 'a', null, ["KEY 'k'"]],
])('[P8] reads an attached database of a profile: %#', (entry, path, alias, options) => {
  expect(readAttachment(entry)).toEqual({ path, alias, options });
});
