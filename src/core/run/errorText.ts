import { TemplateError } from '../jinja/templateError';
import type { ManifestNode } from '../project/manifest';
import { PythonError } from '../python/errors';
import { WarehouseError } from '../warehouse/warehouse';
import { hookLabel } from './results';

/** dbt's name of a kind of error, as its messages begin. */
const TITLES: Readonly<Record<string, string>> = {
  CompilationError: 'Compilation Error',
  UndefinedError: 'Compilation Error',
  TemplateSyntaxError: 'Compilation Error',
  ParsingError: 'Parsing Error',
  DependencyError: 'Dependency Error',
};

/**
 * The message of a node that failed, as dbt writes it into run_results: the kind, the node with its file, the engine's or
 * the macro's words indented by two, and the macros that were running. Errors that are ours (bugs) are thrown on.
 */
export function nodeErrorText(error: unknown, node: ManifestNode): string {
  const place = `${node.resource_type} ${node.name} (${node.original_file_path})`;
  if (error instanceof WarehouseError && node.resource_type === 'operation')
    return `${hookLabel(node)} failed, error:\n ${error.message}`;
  if (error instanceof WarehouseError) return `Runtime Error in ${place}\n${indent(error.message)}`;
  if (error instanceof TemplateError) {
    if (error.cause instanceof WarehouseError) return nodeErrorText(error.cause, node);
    const stack = error.macroStack.map(
      ({ name, file }, at) => `${at === 0 ? '> in' : '> called by'} macro ${name} (${file})`,
    );
    if (stack.length > 0) stack.push(`> called by ${place}`);
    const body = [error.message, ...(stack.length > 0 ? ['', ...stack] : [])].join('\n');
    return `${titleOf(error.kind)} in ${place}\n${indent(body)}`;
  }
  if (error instanceof PythonError)
    return `${titleOf(error.kind)} in ${place}\n${indent(error.message)}`;
  throw error;
}

function titleOf(kind: string): string {
  return TITLES[kind] ?? 'Runtime Error';
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
