import { type Data, type DataObject, objectOr, textOr, textOrNull } from '../base/data';

/** Another database that dbt-duckdb attaches to the connection: an entry of `attach:` in a profile's output. */
export interface Attachment {
  /** A file or an address, without its query. */
  readonly path: string;
  readonly alias: string | null;
  /** What stands in the brackets of ATTACH: `TYPE sqlite`, `READ_ONLY`. */
  readonly options: readonly string[];
}

/** Reads an entry; the older keys beside `options` come first, as in dbt-duckdb. */
export function readAttachment(entry: DataObject): Attachment {
  const given = objectOr(entry.options);
  const { type, secret, read_only: isReadOnly, ...others } = given;
  const chosen = {
    ...{ type: entry.type ?? type, secret: entry.secret ?? secret },
    read_only: entry.read_only === true || Boolean(isReadOnly),
  };
  const options = [
    ...(chosen.type ? [`TYPE ${textOr(chosen.type, '')}`] : []),
    ...(chosen.secret ? [`SECRET ${textOr(chosen.secret, '')}`] : []),
    ...(chosen.read_only ? ['READ_ONLY'] : []),
    ...Object.entries(others).flatMap(([key, value]) => writeOption(key.toUpperCase(), value)),
  ];
  const path = textOr(entry.path, '').replace(/\?.*$/s, '');
  return { path, alias: textOrNull(entry.alias), options };
}

function writeOption(name: string, value: Data): string[] {
  if (value === null || value === false) return [];
  if (value === true) return [name];
  const isBare = typeof value !== 'string' || /^\s*(?:'[\s\S]*'|"[\s\S]*")\s*$/.test(value);
  return [`${name} ${isBare ? String(value) : `'${value}'`}`];
}
