import { ELLIPSIS } from '../ellipsis';
import { Tuple } from '../tuple';
import type { Value } from '../value';

export type ParameterKind =
  | 'positionalOnly'
  | 'positionalOrKeyword'
  | 'varPositional'
  | 'keywordOnly'
  | 'varKeyword';

/** One parameter of a function; without a `fallback` it must be given. */
export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly fallback?: Value;
}

/** What binding needs to know of a function. The parameters that take positional arguments come first. */
export interface Signature {
  readonly name: string;
  /** The builtin type that a method belongs to: C functions word their TypeErrors in another way. */
  readonly owner?: string;
  readonly parameters: readonly Parameter[];
  /** How many parameters take positional arguments, without `*args`, and how many of these must be given. */
  readonly positional: number;
  readonly required: number;
  /** False when every parameter takes positional arguments: then binding has a short way. */
  readonly special: boolean;
}

/**
 * Reads parameters in Python's own notation: `a, b=2, /, *args, c=None, **kwargs`. Defaults may be None, True, False,
 * numbers, quoted strings without commas, `()`, and `...` for "not given".
 */
export function parseSignature(name: string, text: string): Signature {
  const parameters: Parameter[] = [];
  let kind: ParameterKind = 'positionalOrKeyword';
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '/') markPositionalOnly(parameters);
    else if (part.startsWith('**')) parameters.push({ name: part.slice(2), kind: 'varKeyword' });
    else if (part.startsWith('*')) {
      if (part !== '*') parameters.push({ name: part.slice(1), kind: 'varPositional' });
      kind = 'keywordOnly';
    } else if (part !== '') parameters.push(parseParameter(part, kind));
  }
  return describeSignature(name, parameters);
}

/** The signature of a method of the builtin type `owner`. */
export function parseMethodSignature(owner: string, name: string, text: string): Signature {
  return { ...parseSignature(name, text), owner };
}

/** The signature of a function with these parameters. */
function describeSignature(name: string, parameters: readonly Parameter[]): Signature {
  const positional = parameters.filter(takesPosition);
  return {
    name,
    parameters,
    positional: positional.length,
    required: positional.filter((parameter) => parameter.fallback === undefined).length,
    special: positional.length < parameters.length,
  };
}

function takesPosition({ kind }: Parameter): boolean {
  return kind === 'positionalOnly' || kind === 'positionalOrKeyword';
}

function markPositionalOnly(parameters: Parameter[]): void {
  for (const [at, parameter] of parameters.entries()) {
    parameters[at] = { ...parameter, kind: 'positionalOnly' };
  }
}

function parseParameter(text: string, kind: ParameterKind): Parameter {
  const equal = text.indexOf('=');
  if (equal === -1) return { name: text, kind };
  const fallback = parseDefault(text.slice(equal + 1).trim());
  return { name: text.slice(0, equal).trim(), kind, fallback };
}

const NAMED_DEFAULTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['None', null],
  ['True', true],
  ['False', false],
  ['()', new Tuple([])],
  ['...', ELLIPSIS],
]);

function parseDefault(text: string): Value {
  const named = NAMED_DEFAULTS.get(text);
  if (named !== undefined) return named;
  if (/^["'].*["']$/.test(text)) return text.slice(1, -1);
  if (/^-?\d+$/.test(text)) return BigInt(text);
  if (/^-?\d+\.\d+$/.test(text)) return Number(text);
  throw new Error(`A parameter's default is none that a signature can hold: ${text}`);
}
