import { requireCount } from '../../arguments';
import { callWith } from '../../call';
import { Dict } from '../../dict';
import { typeError } from '../../errors';
import { bindMethod, defineMethods } from '../../functions/methods';
import { PyIterator } from '../../iteration';
import { quoteText } from '../../quote';
import { asText } from '../../strObject';
import { toOffset } from '../../text/codePoints';
import { Tuple } from '../../tuple';
import { typeName } from '../../typeName';
import { PyObject, type Value } from '../../value';
import { FLAG_BITS } from './flags';
import { StepBudget, search } from './machine';
import { PyMatch } from './match';
import { parsePattern } from './parsePattern';
import { type Program, writeProgram } from './program';
import { expandTemplate } from './template';

type Anchor = 'anywhere' | 'start' | 'whole';

/** Python's re.Pattern. */
export class PyPattern extends PyObject {
  readonly typeName = 're.Pattern';
  readonly source: string;
  readonly bits: number;
  readonly groupCount: number;
  readonly groupIndex: ReadonlyMap<string, number>;
  private readonly program: Program;

  constructor(source: string, bits: number) {
    super();
    const parsed = parsePattern(source, bits);
    this.source = source;
    this.bits = parsed.bits;
    this.groupCount = parsed.groupCount;
    this.groupIndex = parsed.groupIndex;
    this.program = writeProgram(parsed.tree, parsed.groupCount);
  }

  /** The first match from an offset on; null when there is none. */
  find(text: string, from: number, anchor: Anchor): PyMatch | null {
    const wish = { text, from, anchored: anchor !== 'anywhere', whole: anchor === 'whole' };
    const budget = new StepBudget(this.source);
    const found = search(this.program, { ...wish, advances: false }, budget);
    return found === undefined ? null : new PyMatch(this, text, found);
  }

  /** Every match from left to right, none overlapping; an empty one may follow another match. */
  *findAll(text: string): Iterable<PyMatch> {
    const budget = new StepBudget(this.source);
    const wish = { text, anchored: false, whole: false };
    let from = 0;
    let advances = false;
    for (;;) {
      const found = search(this.program, { ...wish, from, advances }, budget);
      if (found === undefined) return;
      const match = new PyMatch(this, text, found);
      yield match;
      const [start, end] = match.boundsOf(0) ?? [0, 0];
      from = end;
      advances = start === end;
    }
  }

  override getAttribute(name: string): Value | undefined {
    switch (name) {
      case 'pattern':
        return this.source;
      case 'flags':
        return BigInt(this.bits | (this.bits & FLAG_BITS.ASCII ? 0 : FLAG_BITS.UNICODE));
      case 'groups':
        return BigInt(this.groupCount);
      case 'groupindex':
        return new Dict(Array.from(this.groupIndex, ([key, number]) => [key, BigInt(number)]));
      default:
        return bindMethod<PyPattern>(PATTERN_METHODS, this, name);
    }
  }

  override equals(other: Value): boolean {
    return other instanceof PyPattern && other.source === this.source && other.bits === this.bits;
  }

  override hashKey(): string {
    return `re ${this.bits} ${this.source}`;
  }

  override toRepr(): string {
    const names = Object.entries(FLAG_BITS).filter(([, bit]) => (this.bits & bit) !== 0);
    const flags = names.map(([name]) => `re.${name}`).join('|');
    return `re.compile(${quoteText(this.source)}${flags === '' ? '' : `, ${flags}`})`;
  }
}

const PATTERN_METHODS = defineMethods<PyPattern>('re.Pattern', {
  'search(string, pos=0, endpos=None)': (pattern, ...args) => findIn(pattern, args, 'anywhere'),
  'match(string, pos=0, endpos=None)': (pattern, ...args) => findIn(pattern, args, 'start'),
  'fullmatch(string, pos=0, endpos=None)': (pattern, ...args) => findIn(pattern, args, 'whole'),
  'findall(string)': (pattern, string) =>
    Array.from(pattern.findAll(requireString(string)), foundText),
  'finditer(string)': (pattern, string) =>
    new PyIterator('callable_iterator', pattern.findAll(requireString(string))),
  'split(string, maxsplit=0)': (pattern, string, limit) =>
    splitText(pattern, requireString(string), requireCount(limit)),
  'sub(repl, string, count=0)': (pattern, replacement, string, count) =>
    substitute(pattern, replacement, requireString(string), requireCount(count)).text,
  'subn(repl, string, count=0)': (pattern, replacement, string, count) => {
    const result = substitute(pattern, replacement, requireString(string), requireCount(count));
    return new Tuple([result.text, BigInt(result.count)]);
  },
});

function findIn(pattern: PyPattern, args: readonly Value[], anchor: Anchor): Value {
  const [string = null, from = 0n, to = null] = args;
  const whole = requireString(string);
  const text = to === null ? whole : whole.slice(0, toOffset(whole, requireCount(to)));
  return pattern.find(text, toOffset(text, Math.max(0, requireCount(from))), anchor);
}

/** What `findall` gives for a match: its groups where it has some. */
function foundText(match: PyMatch): Value {
  const { groupCount } = match.pattern;
  if (groupCount <= 1) return match.groupText(groupCount) ?? '';
  return new Tuple(Array.from({ length: groupCount }, (_, at) => match.groupText(at + 1) ?? ''));
}

function splitText(pattern: PyPattern, text: string, limit: number): Value {
  const parts: Value[] = [];
  let from = 0;
  let count = 0;
  for (const match of pattern.findAll(text)) {
    if (limit > 0 && count === limit) break;
    const [start, end] = match.boundsOf(0) ?? [0, 0];
    parts.push(text.slice(from, start));
    for (let group = 1; group <= pattern.groupCount; group += 1) {
      parts.push(match.groupText(group) ?? null);
    }
    from = end;
    count += 1;
  }
  return [...parts, text.slice(from)];
}

function substitute(
  pattern: PyPattern,
  replacement: Value,
  text: string,
  limit: number,
): { text: string; count: number } {
  const template = asText(replacement);
  let replaced = '';
  let from = 0;
  let count = 0;
  for (const match of pattern.findAll(text)) {
    if (limit > 0 && count === limit) break;
    const [start, end] = match.boundsOf(0) ?? [0, 0];
    const given =
      template === undefined ? callWith(replacement, match) : expandTemplate(template, match);
    replaced += text.slice(from, start) + requireString(given);
    from = end;
    count += 1;
  }
  return { text: replaced + text.slice(from), count };
}

function requireString(value: Value): string {
  const text = asText(value);
  if (text !== undefined) return text;
  throw typeError(`expected string or bytes-like object, got '${typeName(value)}'`);
}
