import { fields, flag, list, listOf, mapping, maybe, text } from './shape';

const mappings = maybe(mapping);
const lists = maybe(list);

/** What dbt-duckdb takes of an output of profiles.yml, its `type` and `threads` aside. */
export const OUTPUT_SHAPE = fields({
  path: text,
  schema: text,
  database: text,
  external_root: text,
  disable_transactions: flag,
  keep_open: flag,
  settings: mappings,
  config_options: mappings,
  retries: mappings,
  remote: mappings,
  extensions: lists,
  secrets: lists,
  attach: lists,
  filesystems: lists,
  plugins: lists,
  module_paths: maybe(listOf(text)),
});
