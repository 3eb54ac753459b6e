import { textOr } from '../../../base/data';
import { Dict } from '../../../python/dict';
import { defineMethods } from '../../../python/functions/methods';
import { toText } from '../../../python/repr';
import type { Value } from '../../../python/value';
import { literal } from '../../../sql/quoting';
import { ADAPTER_TYPE, type AdapterHost } from '../host';

import { runQuery } from './statements';

/** The methods of dbt-duckdb's adapter for models that are written into files. */
export const EXTERNAL_METHODS = defineMethods<AdapterHost>(ADAPTER_TYPE, {
  'external_root()': ({ target }) => textOr(target.data.external_root, '.'),
  'external_write_options(write_location, rendered_options)': (_, location, options) =>
    writeOptions(toText(location), options),
  'external_read_location(write_location, rendered_options)': (_, location, options) =>
    readLocation(toText(location), options),
  'location_exists(location)': (host, location) => {
    const path = literal(toText(location));
    return runQuery(host, `SELECT 1 FROM glob(${path}) LIMIT 1`, false)().rows.rowCount > 0;
  },
});

/** The options in COPY's parentheses. What is missing is added to `options`, where the file's format is looked up later. */
function writeOptions(location: string, options: Value): string {
  if (!(options instanceof Dict)) return '';
  if (!options.has('format')) options.set('format', formatOf(location, options));
  if (options.get('format') === 'csv' && !options.has('header')) options.set('header', 1n);
  const parts = options.get('partition_by');
  if (typeof parts === 'string' && parts.includes(',') && !parts.startsWith('('))
    options.set('partition_by', `(${parts})`);
  const written = [...options.entries()].map(([key, value]) => {
    const [name, text] = [toText(key), toText(value)];
    const isText = QUOTED.has(name.toLowerCase()) && !text.startsWith("'");
    return `${name} ${isText ? `'${text}'` : text}`;
  });
  return written.join(', ');
}

const QUOTED: ReadonlySet<string> = new Set(['delimiter', 'quote', 'escape', 'null']);

function formatOf(location: string, options: Dict): string {
  const name = location.slice(location.lastIndexOf('/') + 1);
  const ending = /[^.].*\.([^.]*)$/.exec(name)?.[1];
  return ending?.toLowerCase() ?? (options.has('delimiter') ? 'csv' : 'parquet');
}

/** The files that a model was written into: more than one where it is parted or each thread writes its own. */
function readLocation(location: string, options: Value): string {
  if (!(options instanceof Dict)) return location;
  const parts = textOf(options, 'partition_by');
  if (parts === '' && textOf(options, 'per_thread_output') === '') return location;
  const stars = parts === '' ? 1 : 1 + parts.split(',').length;
  return `${location}${'/*'.repeat(stars)}.${textOf(options, 'format') || 'parquet'}`;
}

function textOf(options: Dict, key: string): string {
  const value = options.get(key) ?? null;
  return value === null ? '' : toText(value);
}
