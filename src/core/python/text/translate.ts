import { requireText } from '../arguments';
import { Dict } from '../dict';
import { typeError, valueError } from '../errors';
import { findItem } from '../items';
import { asInteger } from '../numeric';
import { asText } from '../strObject';
import { typeName } from '../typeName';
import { PyObject, type Value } from '../value';

/** Python's `str.maketrans(x, y, z)`: a table from code points; null stands for an argument that was not given. */
export function makeTranslation(x: Value, y: Value, z: Value): Dict {
  if (y === null) return tableFromDict(x);
  const from = Array.from(requireText(x, 'first maketrans argument'));
  const to = Array.from(requireText(y, 'maketrans() argument 2'));
  if (from.length !== to.length) {
    throw valueError('the first two maketrans arguments must have equal length');
  }
  const table = new Dict(from.map((character, at) => [codeOf(character), codeOf(to[at] ?? '')]));
  const deleted = z === null ? '' : requireText(z, 'maketrans() argument 3');
  for (const character of deleted) table.set(codeOf(character), null);
  return table;
}

/** Python's `text.translate(table)`: the table gives a text, a code point, None for nothing, or nothing for itself. */
export function translateText(text: string, table: Value): string {
  if (!(table instanceof PyObject) && !Array.isArray(table) && typeof table !== 'string') {
    throw typeError(`'${typeName(table)}' object is not subscriptable`);
  }
  return Array.from(text, (character) => {
    const mapped = findItem(table, codeOf(character));
    if (mapped === undefined) return character;
    if (mapped === null) return '';
    const code = asInteger(mapped);
    if (code !== undefined) return String.fromCodePoint(Number(code));
    const replacement = asText(mapped);
    if (replacement !== undefined) return replacement;
    throw typeError('character mapping must return integer, None or str');
  }).join('');
}

function tableFromDict(value: Value): Dict {
  if (!(value instanceof Dict)) {
    throw typeError('if you give only one argument to maketrans it must be a dict');
  }
  return new Dict(
    Array.from(value.entries(), ([key, mapped]) => {
      const text = asText(key);
      if (text === undefined) return [key, mapped];
      if (Array.from(text).length === 1) return [codeOf(text), mapped];
      throw valueError('string keys in translate table must be of length 1');
    }),
  );
}

function codeOf(character: string): bigint {
  return BigInt(character.codePointAt(0) ?? 0);
}
