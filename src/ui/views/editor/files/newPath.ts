/** Why a file cannot be called so; undefined when it can. */
export function pathFault(path: string, known: ReadonlySet<string>): string | undefined {
  if (path === '') return 'Write its path from the project’s root, as models/marts/orders.sql.';
  if (path.startsWith('/') || path.endsWith('/') || path.includes('//'))
    return 'A path has a name between its slashes, and none before the first.';
  if (path.split('/').some((part) => part === '.' || part === '..'))
    return 'A path leads down from the project’s root: without . and .. in it.';
  if (/[\\:*?"<>|]/.test(path) || hasControlSign(path))
    return 'A path has none of the signs \\ : * ? " < > | in it.';
  if (known.has(path)) return `There is a file ${path} already.`;
  const above = parentsOf(path).find((folder) => known.has(folder));
  if (above !== undefined) return `${above} is a file, so nothing can lie in it.`;
  if ([...known].some((other) => other.startsWith(`${path}/`))) return `${path} is a folder.`;
  return undefined;
}

function hasControlSign(path: string): boolean {
  return [...path].some((sign) => sign < ' ');
}

function parentsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** What a new file begins with, by its place. */
export function firstText(path: string): string {
  if (/^models\/.*\.sql$/.test(path)) return 'select 1 as id\n';
  if (/^macros\/.*\.sql$/.test(path)) {
    const name = path
      .replace(/^.*\//, '')
      .replace(/\.sql$/, '')
      .replaceAll(/\W/g, '_');
    return `{% macro ${name}() %}\n{% endmacro %}\n`;
  }
  return /\.ya?ml$/.test(path) ? 'version: 2\n' : '';
}
