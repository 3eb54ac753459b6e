import { floatText } from './numbers/floatText';
import { integerText } from './numbers/integerText';
import { quoteText } from './quote';
import type { Value } from './value';
import { spendWork } from './work';

/** Python's `str(value)`. */
export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return scalarRepr(value);
  return Array.isArray(value) ? listRepr(value) : value.toText();
}

/** Python's `repr(value)`. */
export function toRepr(value: Value): string {
  if (typeof value !== 'object' || value === null) return scalarRepr(value);
  return Array.isArray(value) ? listRepr(value) : value.toRepr();
}

const UNITS_A_CONTAINER = 8;
const UNITS_AN_ITEM = 4;

const open = new Set<object>();

/** The repr of a container: `recursive` stands for it where it contains itself. */
export function reprContainer(container: object, recursive: string, print: () => string): string {
  if (open.has(container)) return recursive;
  open.add(container);
  try {
    const text = print();
    spendWork(UNITS_A_CONTAINER + text.length / 2);
    return text;
  } finally {
    open.delete(container);
  }
}

function listRepr(list: Value[]): string {
  spendWork(UNITS_AN_ITEM * list.length);
  return reprContainer(list, '[...]', () => `[${list.map(toRepr).join(', ')}]`);
}

function scalarRepr(value: null | boolean | bigint | number | string): string {
  if (value === null) return 'None';
  switch (typeof value) {
    case 'boolean':
      return value ? 'True' : 'False';
    case 'bigint':
      return integerText(value);
    case 'number':
      return floatText(value);
    default:
      spendWork(value.length);
      return quoteText(value);
  }
}
