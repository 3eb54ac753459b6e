import { Dict } from '../../python/dict';
import { compareForSort } from '../../python/ordering';
import { toRepr } from '../../python/repr';
import { PySet } from '../../python/set';
import { Tuple } from '../../python/tuple';
import type { Value } from '../../python/value';
import { spendWork } from '../../python/work';

const WIDTH = 80;
const UNITS_A_VALUE = 30;
const UNITS_A_LETTER = 8;

/** Python's `pprint.pformat(value)`: the repr on one line where 80 columns hold it, otherwise an item a line. */
export function prettyPrint(value: Value): string {
  return print(value, 0, 0);
}

/** A list as `pprint` prints it when it is told to be compact: as many items on a line as 80 columns hold. */
export function prettyPrintCompact(items: readonly Value[], indent: number): string {
  const lines: string[] = [];
  for (const item of items.map(flatText)) {
    const line = lines.at(-1);
    if (line === undefined || indent + line.length + item.length + 4 > WIDTH) lines.push(item);
    else lines[lines.length - 1] = `${line}, ${item}`;
  }
  return `[${lines.join(`,\n${' '.repeat(indent + 1)}`)}]`;
}

/** `indent` columns stand before the value, and `trailing` characters must follow it on its last line. */
function print(value: Value, indent: number, trailing: number): string {
  const flat = flatText(value);
  if (flat.length <= WIDTH - indent - trailing) return flat;
  if (Array.isArray(value)) return printItems('[', value, ']', indent, trailing);
  if (value instanceof Tuple) {
    return printItems('(', value.items, value.items.length === 1 ? ',)' : ')', indent, trailing);
  }
  if (value instanceof PySet) {
    return printItems('{', sortIfPossible(Array.from(value.items())), '}', indent, trailing);
  }
  if (value instanceof Dict) return printDict(value, indent, trailing);
  return typeof value === 'string' ? printString(value, indent, trailing) : flat;
}

/** The repr, with dicts in the order of their keys. */
function flatText(value: Value): string {
  const text = flatTextOf(value);
  spendWork(UNITS_A_VALUE + text.length / 2);
  return text;
}

function flatTextOf(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(flatText).join(', ')}]`;
  if (value instanceof Tuple) {
    const inside = value.items.map(flatText).join(', ');
    return value.items.length === 1 ? `(${inside},)` : `(${inside})`;
  }
  if (!(value instanceof Dict)) return toRepr(value);
  return `{${sortEntries(value)
    .map(([key, item]) => `${flatText(key)}: ${flatText(item)}`)
    .join(', ')}}`;
}

function printItems(
  open: string,
  items: readonly Value[],
  close: string,
  indent: number,
  trailing: number,
): string {
  const inner = indent + open.length;
  const lines = items.map((item, at) =>
    print(item, inner, at === items.length - 1 ? trailing + close.length : 1),
  );
  return open + lines.join(`,\n${' '.repeat(inner)}`) + close;
}

function printDict(dict: Dict, indent: number, trailing: number): string {
  const entries = sortEntries(dict);
  const lines = entries.map(([key, item], at) => {
    const lead = `${toRepr(key)}: `;
    const after = at === entries.length - 1 ? trailing + 1 : 1;
    return lead + print(item, indent + 1 + lead.length, after);
  });
  return `{${lines.join(`,\n${' '.repeat(indent + 1)}`)}}`;
}

/** A long text in pieces of whole words, one a line. */
function printString(text: string, indent: number, trailing: number): string {
  const room = WIDTH - indent;
  spendWork(UNITS_A_LETTER * text.length);
  const pieces = splitLines(text).flatMap((line, at, all) =>
    breakLine(line, at === all.length - 1 ? room - trailing : room),
  );
  if (pieces.length === 1) return toRepr(text);
  const outer = indent === 0 ? ['(', ' ', ')'] : ['', ' '.repeat(indent), ''];
  const [open = '', gap = '', close = ''] = outer;
  return open + pieces.join(`\n${gap}`) + close;
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [''];
}

function breakLine(line: string, room: number): string[] {
  if (toRepr(line).length <= room) return [toRepr(line)];
  const pieces: string[] = [];
  let current = '';
  for (const part of line.match(/\S*\s*/g) ?? []) {
    if (part === '') continue;
    if (current !== '' && toRepr(current + part).length > room) {
      pieces.push(toRepr(current));
      current = part;
    } else current += part;
  }
  return current === '' ? pieces : [...pieces, toRepr(current)];
}

function sortEntries(dict: Dict): [Value, Value][] {
  const entries = Array.from(dict.entries());
  try {
    return entries.slice().sort(([a], [b]) => compareForSort(a, b));
  } catch {
    return entries;
  }
}

function sortIfPossible(items: Value[]): Value[] {
  try {
    return items.slice().sort(compareForSort);
  } catch {
    return items;
  }
}
