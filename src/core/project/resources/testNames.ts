import { md5Hex } from '../../base/checksum';
import { type Data, type DataObject, isDataObject, timeOf } from '../../base/data';
import { valueOfData } from '../../python/data';
import { toRepr, toText } from '../../python/repr';

const LONGEST_NAME = 63;
const HASH_DIGITS = 10;

/**
 * A test's name from its type, what it is attached to, and its arguments by name; the alias is shortened with an MD5
 * when the name is longer than 63 characters.
 */
export function testNames(
  type: string,
  label: string,
  kwargs: DataObject,
): { name: string; alias: string } {
  const texts = Object.keys(kwargs)
    .filter((key) => key !== 'model')
    .sort()
    .flatMap((key) => partsOf(kwargs[key] ?? null));
  const unique = texts.map((text) => text.replace(/[^0-9a-zA-Z_]+/g, '_')).join('__');
  const identifier = `${type}_${label}`;
  const name = `${identifier}_${unique}`;
  if (name.length <= LONGEST_NAME) return { name, alias: name };
  return { name, alias: `${identifier.slice(0, 30)}_${md5Hex(name)}` };
}

function partsOf(value: Data): string[] {
  const parts = Array.isArray(value) ? value : isDataObject(value) ? Object.values(value) : [value];
  return parts.map((part) => toText(valueOfData(part)));
}

/** The last ten hex digits of the MD5 of a test's name and arguments, which end its unique id. */
export function testHash(
  name: string,
  namespace: string | null,
  macroName: string,
  kwargs: DataObject,
): string {
  const metadata = hashable({ namespace, name: macroName, kwargs });
  return md5Hex(name + toRepr(valueOfData(metadata))).slice(-HASH_DIGITS);
}

/** Keys sorted and every leaf as text, so that equal tests hash alike. */
function hashable(data: Data): Data {
  if (Array.isArray(data)) return data.map(hashable);
  if (!isDataObject(data) || timeOf(data) !== undefined) return toText(valueOfData(data));
  const keys = Object.keys(data).sort();
  return Object.fromEntries(keys.map((key) => [key, hashable(data[key] ?? null)]));
}
