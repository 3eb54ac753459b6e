import { type DataObject, textOr } from '../../base/data';
import { findAttribute } from '../../python/attributes';
import { callWith } from '../../python/call';
import { valueOfData } from '../../python/data';
import { computeBinary } from '../../python/operators';
import { toText } from '../../python/repr';
import { defaultConfig } from '../defaultConfig';
import type { SourceNode } from '../manifest';

type SourcePlace = Pick<
  SourceNode,
  'name' | 'identifier' | 'schema' | 'database' | 'tags' | 'meta' | 'config'
>;

/**
 * What stands for a source that lies in a file, as dbt-duckdb writes it: its `external_location`, from the meta or the
 * config, with the source's properties put in; a path becomes a text in quotes. Undefined for a table.
 */
export function externalLocation(source: SourcePlace): string | undefined {
  const { name, identifier, schema, database, tags, meta, config } = source;
  const properties: DataObject = { ...meta, ...extraConfig(config) };
  const written = properties.external_location;
  if (typeof written !== 'string' || properties.plugin !== undefined) return undefined;
  const known: DataObject = { name, identifier, schema, database, tags: [...tags], ...properties };
  const location = fill(written, textOr(properties.formatter, 'newstyle'), known);
  return location.includes('(') || location.startsWith("'") ? location : `'${location}'`;
}

/** The configs that dbt does not know. */
function extraConfig(config: DataObject): DataObject {
  const known = defaultConfig('source');
  return Object.fromEntries(Object.entries(config).filter(([key]) => !(key in known)));
}

/** Python's three ways to put values into a text. */
function fill(text: string, formatter: string, known: DataObject): string {
  const values = valueOfData(known);
  switch (formatter) {
    case 'oldstyle':
      return toText(computeBinary('%', text, values));
    case 'template':
      return text.replace(/\$(?:(\$)|(\w+)|\{(\w+)\})/g, (_, dollar, bare, braced) =>
        dollar ? '$' : toText(valueOfData(known[bare ?? braced] ?? '')),
      );
    default:
      return toText(callWith(findAttribute(text, 'format_map') ?? null, values));
  }
}
