import { requireText } from '../../arguments';
import { Dict } from '../../dict';
import { PythonError } from '../../errors';
import { bindMethod, defineMethods } from '../../functions/methods';
import { asInteger } from '../../numeric';
import { quoteText } from '../../quote';
import { asText } from '../../strObject';
import { toCodePoints } from '../../text/codePoints';
import { Tuple } from '../../tuple';
import { PyObject, type Value } from '../../value';
import type { Found } from './machine';
import { expandTemplate } from './template';

/** What a match needs to know of its pattern. */
export interface MatchedPattern extends PyObject {
  readonly groupCount: number;
  readonly groupIndex: ReadonlyMap<string, number>;
}

/** Python's re.Match. Offsets are code points. */
export class PyMatch extends PyObject {
  readonly typeName = 're.Match';
  readonly pattern: MatchedPattern;
  readonly text: string;
  private readonly found: Found;

  constructor(pattern: MatchedPattern, text: string, found: Found) {
    super();
    this.pattern = pattern;
    this.text = text;
    this.found = found;
  }

  /** Where a group begins and ends, in UTF-16 units; undefined when it took no part. */
  boundsOf(number: number): readonly [number, number] | undefined {
    const start = this.found[2 * number] ?? -1;
    const end = this.found[2 * number + 1] ?? -1;
    return start < 0 || end < 0 ? undefined : [start, end];
  }

  /** The text of a group by its number; undefined when the group took no part. */
  groupText(number: number): string | undefined {
    const span = this.boundsOf(number);
    return span === undefined ? undefined : this.text.slice(...span);
  }

  /** The number of a group that a template names; throws IndexError for one that there is not. */
  groupNumber(group: Value): number {
    const name = asText(group);
    const number = name === undefined ? asInteger(group) : this.pattern.groupIndex.get(name);
    if (number !== undefined && number >= 0 && number <= this.pattern.groupCount) {
      return Number(number);
    }
    throw new PythonError('IndexError', 'no such group');
  }

  span(group: Value): [bigint, bigint] {
    const span = this.boundsOf(this.groupNumber(group));
    if (span === undefined) return [-1n, -1n];
    const [start, end] = span;
    return [BigInt(toCodePoints(this.text, start)), BigInt(toCodePoints(this.text, end))];
  }

  override getItem(key: Value): Value | undefined {
    return this.groupText(this.groupNumber(key)) ?? null;
  }

  override getAttribute(name: string): Value | undefined {
    switch (name) {
      case 'string':
        return this.text;
      case 're':
        return this.pattern;
      case 'lastindex':
        return this.lastIndex;
      case 'lastgroup': {
        const entry = Array.from(this.pattern.groupIndex).find(
          ([, number]) => BigInt(number) === this.lastIndex,
        );
        return entry?.[0] ?? null;
      }
      default:
        return bindMethod<PyMatch>(MATCH_METHODS, this, name);
    }
  }

  override toRepr(): string {
    const [start, end] = this.span(0n);
    return `<re.Match object; span=(${start}, ${end}), match=${quoteText(this.groupText(0) ?? '')}>`;
  }

  private get lastIndex(): Value {
    const last = this.found[2 * this.pattern.groupCount + 2] ?? -1;
    return last === -1 ? null : BigInt(last);
  }
}

const MATCH_METHODS = defineMethods<PyMatch>('re.Match', {
  'group(*groups)': (match, groups) => {
    const names = groups instanceof Tuple ? groups.items : [];
    const [first = 0n, ...more] = names;
    const textOf = (group: Value) => match.groupText(match.groupNumber(group)) ?? null;
    return more.length === 0 ? textOf(first) : new Tuple(names.map(textOf));
  },
  'groups(default=None)': (match, fallback) =>
    new Tuple(
      Array.from(
        { length: match.pattern.groupCount },
        (_, at) => match.groupText(at + 1) ?? fallback,
      ),
    ),
  'groupdict(default=None)': (match, fallback) =>
    new Dict(
      Array.from(match.pattern.groupIndex, ([name, number]) => [
        name,
        match.groupText(number) ?? fallback,
      ]),
    ),
  'start(group=0, /)': (match, group) => match.span(group)[0],
  'end(group=0, /)': (match, group) => match.span(group)[1],
  'span(group=0, /)': (match, group) => new Tuple(match.span(group)),
  'expand(template)': (match, template) => expandTemplate(requireText(template), match),
});
