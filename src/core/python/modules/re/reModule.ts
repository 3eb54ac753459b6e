import { requireCount, requireText } from '../../arguments';
import { findAttribute } from '../../attributes';
import { callWith } from '../../call';
import { Dict } from '../../dict';
import { typeError, valueError } from '../../errors';
import { makeFunction } from '../../functions/makeFunction';
import { asText } from '../../strObject';
import type { Value } from '../../value';
import { FLAG_BITS } from './flags';
import { PyPattern } from './pattern';

const SPECIAL = /[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g;
const LETTERS: Readonly<Record<string, keyof typeof FLAG_BITS>> = {
  A: 'ASCII',
  I: 'IGNORECASE',
  L: 'LOCALE',
  M: 'MULTILINE',
  S: 'DOTALL',
  U: 'UNICODE',
  X: 'VERBOSE',
};

// Name → parameters between the pattern and the flags.
const SHORTCUTS: Readonly<Record<string, string>> = {
  search: 'string',
  match: 'string',
  fullmatch: 'string',
  findall: 'string',
  finditer: 'string',
  split: 'string, maxsplit=0',
  sub: 'repl, string, count=0',
  subn: 'repl, string, count=0',
};

/** dbt's `modules.re`: Python's re over JavaScript's engine, whose groups forget what an earlier turn of a loop matched. */
export function makeReModule(): Dict {
  const cache = new Map<string, PyPattern>();
  const compile = (pattern: Value, flags: Value): PyPattern => {
    const bits = requireCount(flags);
    if (pattern instanceof PyPattern) {
      if (bits === 0) return pattern;
      throw valueError('cannot process flags argument with a compiled pattern');
    }
    if (asText(pattern) === undefined) {
      throw typeError('first argument must be string or compiled pattern');
    }
    const source = requireText(pattern);
    const key = `${bits} ${source}`;
    const compiled = cache.get(key) ?? new PyPattern(source, bits);
    cache.set(key, compiled);
    return compiled;
  };
  const shortcuts = Object.entries(SHORTCUTS).map(([name, parameters]) => {
    const shortcut = makeFunction(name, `pattern, ${parameters}, flags=0`, (pattern, ...args) => {
      const method = findAttribute(compile(pattern, args.at(-1) ?? 0n), name) ?? null;
      return callWith(method, ...args.slice(0, -1));
    });
    return [name, shortcut] as const;
  });
  return new Dict([
    ...shortcuts,
    ['compile', makeFunction('compile', 'pattern, flags=0', compile)],
    [
      'escape',
      makeFunction('escape', 'pattern', (text) =>
        requireText(text).replace(SPECIAL, escapeSpecial),
      ),
    ],
    ['purge', makeFunction('purge', '', () => null)],
    ['NOFLAG', 0n],
    ...Object.entries(FLAG_BITS).map(([name, bit]) => [name, BigInt(bit)] as const),
    ...Object.entries(LETTERS).map(([letter, name]) => [letter, BigInt(FLAG_BITS[name])] as const),
  ]);
}

function escapeSpecial(character: string): string {
  return `\\${character}`;
}
