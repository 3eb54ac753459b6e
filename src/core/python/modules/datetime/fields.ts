import { requireCount } from '../../arguments';
import type { Value } from '../../value';

/** The fields that a call of `replace` gives, by name; None is "as it was". */
export function readFields<Name extends string>(
  names: readonly Name[],
  values: readonly Value[],
): Partial<Record<Name, number>> {
  const fields: Partial<Record<Name, number>> = {};
  for (const [at, name] of names.entries()) {
    const value = values[at];
    if (value !== undefined && value !== null) fields[name] = requireCount(value);
  }
  return fields;
}
