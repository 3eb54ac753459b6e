const WILDCARD = /[*?[\]]/;

/** Whether a name or its pattern holds a wildcard. */
export function hasWildcard(text: string): boolean {
  return WILDCARD.test(text);
}

/** Whether a name matches a pattern of Python's `fnmatch`: `*`, `?`, `[abc]`, `[!abc]`; case counts. */
export function matchesPattern(name: string, pattern: string): boolean {
  if (!hasWildcard(pattern)) return name === pattern;
  return new RegExp(`^${patternSource(pattern)}$`, 's').test(name);
}

/**
 * Whether a path matches a glob, folder by folder, as in Python's `pathlib`: `*` stays inside one folder, `**` stands for
 * any number of folders. The empty path is the root.
 */
export function matchesGlob(path: string, glob: string): boolean {
  return matchesParts(partsOf(path), partsOf(glob));
}

function matchesParts(path: readonly string[], glob: readonly string[]): boolean {
  const [first, ...rest] = glob;
  if (first === undefined) return path.length === 0;
  if (first === '**')
    return (
      path.some((_, at) => matchesParts(path.slice(at), rest)) ||
      rest.every((part) => part === '**')
    );
  const [name, ...below] = path;
  return name !== undefined && matchesPattern(name, first) && matchesParts(below, rest);
}

/** The parts of a path, without those that mean nothing. */
function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

function patternSource(pattern: string): string {
  return pattern.replace(
    /\*+|\?|\[(!?)(\]?[^\]]*)\]|[^*?[]+|\[/g,
    (part, not: string, set?: string) => {
      if (set) return setSource(not !== '', set);
      if (part.startsWith('*')) return '.*';
      if (part === '?') return '.';
      return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    },
  );
}

/** A set of characters; ranges that run backwards are empty, and an empty set matches nothing. */
function setSource(isNegated: boolean, set: string): string {
  const members = set.replace(/(.)-(.)|[\\\]^[-]/gs, (part, low?: string, high?: string) => {
    if (low === undefined || high === undefined) return `\\${part}`;
    return low <= high ? `${escapeMember(low)}-${escapeMember(high)}` : '';
  });
  if (members === '') return isNegated ? '.' : '(?!)';
  return `[${isNegated ? '^' : ''}${members}]`;
}

function escapeMember(character: string): string {
  return character.replace(/[\\\]^[-]/, '\\$&');
}
