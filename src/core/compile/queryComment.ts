import { isDataObject, objectOr, textOr, toPythonJson } from '../base/data';
import { type Problem, ProblemLog } from '../base/problems/problem';
import { DBT_VERSION } from '../base/version';
import { TemplateError } from '../jinja/templateError';
import type { ManifestNode } from '../project/manifest';
import { PythonError } from '../python/errors';
import { PyObject, type Value } from '../python/value';
import { lazyNames, makeNodeScope, renderIn } from './context/nodeScope';
import { makeStaticNames } from './context/staticNames';
import { VarFunction, variablesFor } from './context/variables';
import { NamespaceObject } from './objects/namespaceObject';
import { nodeValue } from './objects/nodeValue';
import type { ParsedSession } from './session';

/** A statement of a node with dbt's comment on it, by which it is found again in a log of queries. */
export type CommentStatement = (sql: string, node: ManifestNode | undefined) => string;

/**
 * What `query-comment` of dbt_project.yml makes of statements: a text with Jinja before them, or with `append` behind
 * them, nothing where it is empty, and dbt's own words where it is absent. Throws a TemplateError when its Jinja fails.
 */
export function makeQueryComment(session: ParsedSession): CommentStatement {
  const comment = readQueryComment(session);
  return (sql, node) => comment(sql, node?.resource_type === 'operation' ? undefined : node);
}

function readQueryComment(session: ParsedSession): CommentStatement {
  const written = objectOr(session.project.config.document.data)['query-comment'];
  if (written === undefined) return (sql, node) => before(sql, usualComment(session, node));
  const { comment, append } = isDataObject(written) ? written : { comment: written, append: null };
  if (comment === undefined) return place((node) => usualComment(session, node), append === true);
  const text = textOr(comment, '');
  return text === '' ? (sql) => sql : place(memoize(makeRenderer(session, text)), append === true);
}

/** What dbt calls the connection of the hooks around a run, which it does not comment on as nodes. */
const MASTER = 'master';

/**
 * What is wrong with `query-comment` before any node runs: dbt renders it once for the connection itself, and does not
 * go on when that fails.
 */
export function checkQueryComment(session: ParsedSession): readonly Problem[] {
  const problems = new ProblemLog();
  const at = session.project.config.document.at(['query-comment']);
  try {
    makeQueryComment(session)('', undefined);
  } catch (error) {
    if (!(error instanceof TemplateError || error instanceof PythonError)) throw error;
    problems.report('template-error', { kind: error.kind, message: error.message }, at);
  }
  return problems.list;
}

/** Of a node, or of what belongs to none: the hooks around a run. */
type Comment = (node: ManifestNode | undefined) => string;

function place(commentOf: Comment, isBehind: boolean): CommentStatement {
  return (sql, node) => {
    const comment = commentOf(node).trim();
    if (comment.includes('*/')) {
      const words = `query comment contains illegal value "*/": ${comment}`;
      throw new PythonError('DbtRuntimeError', words);
    }
    if (comment === '') return sql;
    return isBehind ? behind(sql, comment) : before(sql, comment);
  };
}

function before(sql: string, comment: string): string {
  return `/* ${comment} */\n${sql}`;
}

/** The comment stands before a semicolon at the end. */
function behind(sql: string, comment: string): string {
  const trimmed = sql.trimEnd();
  const end = trimmed.endsWith(';') ? ';' : '';
  return `${trimmed.slice(0, trimmed.length - end.length)}\n/* ${comment} */${end}`;
}

function usualComment(session: ParsedSession, node: ManifestNode | undefined): string {
  const { target } = session.project;
  return toPythonJson({
    app: 'dbt',
    dbt_version: DBT_VERSION,
    profile_name: target.profileName,
    target_name: target.name,
    ...(node ? { node_id: node.unique_id } : { connection_name: MASTER }),
  });
}

function memoize(commentOf: Comment): Comment {
  const known = new Map<ManifestNode | undefined, string>();
  return (node) => {
    const comment = known.get(node) ?? commentOf(node);
    known.set(node, comment);
    return comment;
  };
}

/** The text is the body of a macro, so that `return` works in it. */
function makeRenderer(session: ParsedSession, text: string): Comment {
  const { macros, project, runEnvironment, invocation } = session;
  const macro = `{%- macro query_comment_macro(connection_name, node) -%}\n${text}\n{% endmacro %}`;
  const template = runEnvironment.parse(
    `${macro}{{ dbt_macro__query_comment_macro(connection_name, node) }}`,
    { name: 'query-comment' },
  );
  const names = makeStaticNames(session);
  const variables = variablesFor(project, project.config.name, invocation.vars);
  return (node) => {
    const given = lazyNames(() => ({
      connection_name: () => (node ? node.unique_id : MASTER),
      node: () => (node ? forgiving(nodeValue(node)) : null),
      var: () =>
        new VarFunction(variables, 'query-comment', false, (given) => renderIn(scope, given)),
    }));
    const scope = makeNodeScope(macros, project.config.name, runEnvironment, [given, names]);
    return runEnvironment.renderTemplate(template, scope);
  };
}

/** dbt gives an empty text for what the node does not have. */
function forgiving(node: Value): Value {
  const find = (name: string) => (node instanceof PyObject ? node.getItem?.(name) : undefined);
  return new NamespaceObject('QueryHeaderContextWrapper', (name) => find(name) ?? '');
}
