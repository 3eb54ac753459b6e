import type { Value } from './value';

/** Python's `type(value).__name__`. */
export function typeName(value: Value): string {
  if (value === null) return 'NoneType';
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'bigint':
      return 'int';
    case 'number':
      return 'float';
    case 'string':
      return 'str';
    default:
      return Array.isArray(value) ? 'list' : value.typeName;
  }
}

/** What Jinja's messages call the type of a value: `dict object`, `jinja2.utils.Namespace object`, `None`. */
export function describeType(value: Value): string {
  if (value === null) return 'None';
  const name = typeName(value);
  const module = typeof value === 'object' && !Array.isArray(value) ? value.moduleName : undefined;
  return module === undefined ? `${name} object` : `${module}.${name} object`;
}
