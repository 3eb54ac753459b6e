const WILDCARD = /[*?[\]]/;

/** Whether a name matches a pattern of Python's `fnmatch`: `*`, `?`, `[abc]`, `[!abc]`; case counts. */
export function matchesPattern(name: string, pattern: string): boolean {
  if (!WILDCARD.test(pattern)) return name === pattern;
  return new RegExp(`^${patternSource(pattern, '.')}$`, 's').test(name);
}

/**
 * Whether a path, or one of its folders, matches a glob whose `*` stays inside one folder and whose `**` crosses folders.
 */
export function matchesPathOrParent(path: string, glob: string): boolean {
  const source = glob
    .replace(/^\.\//, '')
    .replace(/\/+$/, '')
    .split('/')
    .map((part) => (part === '**' ? '(?:[^/]+/)*' : `${patternSource(part, '[^/]')}/`))
    .join('');
  return new RegExp(`^${source}`).test(`${path}/`);
}

function patternSource(pattern: string, anyCharacter: string): string {
  return pattern.replace(
    /\*+|\?|\[(!?)([^\]]+)\]|[^*?[]+|\[/g,
    (part, not: string, set?: string) => {
      if (set !== undefined) return `[${not ? '^' : ''}${set.replace(/[\\^]/g, '\\$&')}]`;
      if (part.startsWith('*')) return `${anyCharacter}*`;
      if (part === '?') return anyCharacter;
      return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    },
  );
}
