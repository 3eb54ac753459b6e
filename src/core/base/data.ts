/**
 * Plain data with Python's numbers: `bigint` is an int, `number` a float. What dbt reads from YAML and hands to Jinja,
 * where `1` and `1.0` are different texts.
 */
export type Data = null | boolean | bigint | number | string | Data[] | { [key: string]: Data };

export type DataObject = { [key: string]: Data };

export function isDataObject(data: Data | undefined): data is DataObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

const TIMESTAMP = '!!timestamp';

/** A date or a time where its type counts: in variables and arguments. Elsewhere dbt makes it its ISO text. */
export function taggedTime(iso: string): DataObject {
  return { [TIMESTAMP]: iso };
}

/** The ISO text of what is such a time. */
export function timeOf(data: DataObject): string | undefined {
  const time = data[TIMESTAMP];
  return typeof time === 'string' ? time : undefined;
}

/** The data of an object with typed fields; undefined fields are left out, what is no data is null. */
export function dataOfObject(object: object): DataObject {
  const data: DataObject = {};
  for (const [key, value] of Object.entries(object)) {
    if (value !== undefined) data[key] = dataOf(value);
  }
  return data;
}

/** The data of any value; what is none is null. */
export function dataOf(value: unknown): Data {
  if (Array.isArray(value)) return value.map(dataOf);
  switch (typeof value) {
    case 'object':
      return value === null ? null : dataOfObject(value);
    case 'string':
    case 'boolean':
    case 'number':
    case 'bigint':
      return value;
    default:
      return null;
  }
}

/** JSON text as Python's `json.dumps` writes it: `", "` and `": "`, floats keep their `.0`, non-ASCII is escaped. */
export function toPythonJson(data: Data): string {
  if (typeof data === 'string') return stringJson(data);
  if (data === null) return 'null';
  if (typeof data === 'number') return floatJson(data);
  if (typeof data === 'bigint' || typeof data === 'boolean') return String(data);
  if (Array.isArray(data)) return `[${data.map(toPythonJson).join(', ')}]`;
  const time = timeOf(data);
  if (time !== undefined) return stringJson(time);
  let text = '';
  for (const key in data) {
    const comma = text === '' ? '' : ', ';
    text += `${comma}${stringJson(key)}: ${toPythonJson(data[key] ?? null)}`;
  }
  return `{${text}}`;
}

/** The same over lines, as `json.dumps(data, indent=2)` writes it. */
export function toIndentedJson(data: Data, margin = ''): string {
  if (data === null || typeof data !== 'object') return toPythonJson(data);
  const inner = `${margin}  `;
  const [open, close, parts] = Array.isArray(data)
    ? ['[', ']', data.map((item) => toIndentedJson(item, inner))]
    : [
        '{',
        '}',
        Object.entries(data).map(
          ([key, value]) => `${stringJson(key)}: ${toIndentedJson(value, inner)}`,
        ),
      ];
  if (parts.length === 0) return open + close;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${margin}${close}`;
}

function floatJson(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  const [digits = '', power = ''] = value.toExponential().split('e');
  const exponent = Number(power);
  // As Python's repr: 1e+16 and 1e-05, where JavaScript writes all the digits.
  if (value !== 0 && (exponent < -4 || exponent > 15))
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** Texts that stand in JSON as they are. */
const IS_PLAIN = /^[ !#-[\]-~]*$/;

function stringJson(text: string): string {
  if (IS_PLAIN.test(text)) return `"${text}"`;
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The text, or `fallback` for anything else. */
export function textOr(data: Data | undefined, fallback: string): string {
  return typeof data === 'string' ? data : fallback;
}

/** The object, or an empty one for anything else. */
export function objectOr(data: Data | undefined): DataObject {
  return isDataObject(data) ? data : {};
}

/** The objects of a list; an empty list for anything else. */
export function objectList(data: Data | undefined): DataObject[] {
  return Array.isArray(data) ? data.filter(isDataObject) : [];
}

/** One text or a list of them, as a list; other items are left out. */
export function textList(data: Data | undefined): string[] {
  if (typeof data === 'string') return [data];
  return Array.isArray(data) ? data.filter((item) => typeof item === 'string') : [];
}

/** The text, or null for anything else. */
export function textOrNull(data: Data | undefined): string | null {
  return typeof data === 'string' ? data : null;
}

/** The same data with the keys of each mapping, at every depth, in the alphabet's order. */
export function sortKeys(data: Data): Data {
  if (Array.isArray(data)) return data.map(sortKeys);
  if (!isDataObject(data)) return data;
  const names = Object.keys(data).sort();
  return Object.fromEntries(names.map((name) => [name, sortKeys(data[name] ?? null)]));
}
