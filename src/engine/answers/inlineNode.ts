import { makeStaticNames } from '../../core/compile/context/staticNames';
import { makeOperation } from '../../core/compile/operationNode';
import { type Captured, makeParseScope } from '../../core/compile/parse/capture';
import { resolveConfig } from '../../core/compile/parse/configResolver';
import type { ParsedSession } from '../../core/compile/session';
import type { OperationNode } from '../../core/project/manifest';

const NAME = 'inline_query';

/** The node that dbt makes of SQL on the command line. */
export function inlineNode(session: ParsedSession, sql: string): OperationNode {
  return makeOperation(session, {
    name: NAME,
    uniqueId: `sql_operation.${session.project.config.name}.${NAME}`,
    file: 'from remote system.sql',
    sql,
  });
}

/** What the SQL asks for while it is parsed. Throws TemplateError. */
export function captureInline(session: ParsedSession, node: OperationNode): Captured {
  const { parseEnvironment: environment } = session;
  const { name, package_name: packageName, unique_id: uniqueId, raw_code: text } = node;
  const file = node.original_file_path;
  const parser = { session, staticNames: makeStaticNames(session) };
  const { scope, captured } = makeParseScope(parser, {
    name,
    packageName,
    uniqueId,
    file,
    model: () => ({}),
  });
  environment.renderTemplate(environment.parse(text, { name: file }), scope);
  return captured;
}

/** The node with its configs: what dbt_project.yml says of all models, and what its SQL says. Throws TemplateError. */
export function configureInline(session: ParsedSession, node: OperationNode): OperationNode {
  const { package_name: packageName, fqn } = node;
  const resource = { type: 'operation', packageName, fqn } as const;
  const { config } = captureInline(session, node);
  return { ...node, config: resolveConfig(session.project, resource, {}, config).config };
}
