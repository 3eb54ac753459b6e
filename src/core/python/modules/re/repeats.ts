import { PythonError } from '../../errors';
import type { Greed, Node } from './nodes';
import type { PatternReader } from './patternReader';

interface Quantifier {
  readonly least: number;
  readonly most: number;
  readonly greed: Greed;
}

const SIGNS: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Number.POSITIVE_INFINITY],
  '+': [1, Number.POSITIVE_INFINITY],
  '?': [0, 1],
};
const MOST_REPEATS = 4_294_967_295;
const DIGIT = /^[0-9]$/;

/** Reads a quantifier; undefined where none stands. */
export function readQuantifier(reader: PatternReader): Quantifier | undefined {
  const sign = SIGNS[reader.peek()];
  if (sign !== undefined) reader.next();
  const range = sign ?? readBraces(reader);
  if (range === undefined) return undefined;
  const [least, most] = range;
  const greed = reader.take('?') ? 'lazy' : reader.take('+') ? 'possessive' : 'greedy';
  return { least, most, greed };
}

function readBraces(reader: PatternReader): readonly [number, number] | undefined {
  const start = reader.at;
  if (!reader.take('{') || reader.peek() === '}') {
    reader.at = start;
    return undefined;
  }
  const low = reader.takeWhile(DIGIT);
  const high = reader.take(',') ? reader.takeWhile(DIGIT) : low;
  if (!reader.take('}')) {
    reader.at = start;
    return undefined;
  }
  const least = Number(low);
  const most = high === '' ? Number.POSITIVE_INFINITY : Number(high);
  if (least >= MOST_REPEATS || (most >= MOST_REPEATS && high !== '')) {
    throw new PythonError('OverflowError', 'the repetition number is too large');
  }
  if (least > most) reader.fail('min repeat greater than max repeat', start + 1);
  return [least, most];
}

/** The repeat of the item that stands before a quantifier, which began at `start`. */
export function repeatItem(
  reader: PatternReader,
  item: Node | undefined,
  quantifier: Quantifier,
  start: number,
): Node {
  if (item === undefined || item.kind === 'place') reader.fail('nothing to repeat', start);
  if (item.kind === 'repeat') reader.fail('multiple repeat', start);
  return { kind: 'repeat', body: item, ...quantifier };
}
