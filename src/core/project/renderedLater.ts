import type { YamlPath } from './yaml';

const LATER: ReadonlySet<unknown> = new Set([
  'description',
  'tests',
  'data_tests',
  'loaded_at_query',
]);
const LATER_IN_CONFIG: ReadonlySet<unknown> = new Set(['pre_hook', 'post_hook', 'loaded_at_query']);
const LATER_IN_PARTS: ReadonlySet<unknown> = new Set(['description', 'tests', 'data_tests']);
const PARTS: ReadonlySet<unknown> = new Set(['columns', 'dimensions', 'measures', 'entities']);

/**
 * Whether dbt leaves the text at a path of an entry as it is while it reads the file: descriptions, tests and hooks are
 * rendered when their turn comes, and filters of the semantic layer have a Jinja of their own.
 */
export function isRenderedLater(section: string, path: YamlPath): boolean {
  const [first, second] = path;
  if (section === 'sources') {
    if (first === 'tables') return isLater(path.slice(2));
    const isQuery = first === 'config' && second === 'loaded_at_query';
    return first === 'description' || first === 'loaded_at_query' || isQuery;
  }
  if (section === 'macros' && first === 'arguments') return isLater(path.slice(1));
  if (section === 'metrics' && path.at(-1) === 'filter') return true;
  if (section === 'saved_queries' && first === 'query_params' && second === 'where') return true;
  return isLater(path);
}

function isLater(path: YamlPath): boolean {
  const [first, second, third] = path;
  return (
    LATER.has(first) ||
    (path.length === 2 && LATER.has(second)) ||
    (first === 'config' && LATER_IN_CONFIG.has(second)) ||
    (PARTS.has(first) && LATER_IN_PARTS.has(third)) ||
    (path.length === 5 && path[4] === 'description')
  );
}
