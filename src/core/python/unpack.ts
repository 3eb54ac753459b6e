import { typeError, valueError } from './errors';
import { iterateIfPossible } from './iteration';
import { typeName } from './typeName';
import type { Value } from './value';

/** The items of a value that Python assigns to `count` targets: no more and no fewer. */
export function unpack(value: Value, count: number): readonly Value[] {
  const items = iterateIfPossible(value);
  if (items === undefined) {
    throw typeError(`cannot unpack non-iterable ${typeName(value)} object`);
  }
  const values: Value[] = [];
  for (const item of items) {
    if (values.length === count) throw valueError(`too many values to unpack (expected ${count})`);
    values.push(item);
  }
  if (values.length === count) return values;
  throw valueError(`not enough values to unpack (expected ${count}, got ${values.length})`);
}
