import { EphemeralError } from '../compile/ephemeralError';
import { UNCAUGHT } from '../compile/errorKinds';
import { RaisedError } from '../compile/raisedError';
import { pythonText, templateText } from '../compile/templateText';
import { FixtureError, UnitTestExecutionError } from '../compile/unitTestErrors';
import { TemplateError } from '../jinja/templateError';
import type { Manifest, ManifestNode } from '../project/manifest';
import { PythonError } from '../python/errors';
import { WarehouseError } from '../warehouse/warehouse';
import { hookLabel } from './results';
import { UnhandledError } from './unhandledError';

const INTERNAL = 'Internal Error';

/** dbt's name of a kind of error, as its messages begin; what Python or Jinja throws is a Compilation Error too. */
const TITLES: Readonly<Record<string, string>> = {
  ParsingError: 'Parsing Error',
  DependencyError: 'Dependency Error',
  DbtRuntimeError: 'Runtime Error',
  StrategyError: 'Runtime Error',
  DbtInternalError: INTERNAL,
  DbtDatabaseError: 'Database Error',
  DbtValidationError: 'Runtime Error',
  FailFastError: 'FailFast Error',
};

/** What an error is told of. */
export type Subject = Pick<ManifestNode, 'name' | 'package_name' | 'original_file_path'> & {
  readonly resource_type: ManifestNode['resource_type'] | 'macro' | 'sql_operation';
  readonly index?: number;
};

/**
 * The message of a node that failed, as dbt writes it into run_results: the kind, the node with its file, the engine's or
 * the macro's words indented by two, and the macros that were running. Errors that are ours (bugs) are thrown on.
 */
export function nodeErrorText(error: unknown, node: Subject, manifest: Manifest): string {
  if (error instanceof WarehouseError && node.resource_type === 'operation')
    return `${hookLabel(node)} failed, error:\n ${error.message}`;
  if (error instanceof FixtureError) {
    const input = { ...node, resource_type: 'model', name: error.input } as const;
    return nodeErrorText(error.cause, input, manifest);
  }
  if (error instanceof EphemeralError) return nodeErrorText(error.cause, error.model, manifest);
  if (error instanceof UnitTestExecutionError) return executionText(error, node, manifest);
  if (error instanceof UnhandledError) return error.message;
  const { title, text } = describeError(error, node, manifest);
  if (title === INTERNAL) return `${title}\n${indent(text)}`;
  return `${title} in ${placeOf(node)}\n${indent(text)}`;
}

/**
 * The message of a macro, or of a batch of a model, that failed when a command called it; its place is said where a macro
 * is known to be at fault.
 */
export function macroErrorText(
  error: unknown,
  called: Subject,
  manifest: Manifest,
  type: Subject['resource_type'] = 'macro',
): string {
  if (error instanceof TemplateError && UNCAUGHT.has(error.kind))
    return `Runtime Error\n${indent(error.message)}`;
  const subject = { ...called, resource_type: type };
  const { title, text } = describeError(error, subject, manifest);
  const isInside = error instanceof TemplateError && error.macroStack.length > 0;
  const isNamed = isInside && knowsNode(error, subject) && !(error.cause instanceof WarehouseError);
  return `${title}${isNamed ? ` in ${placeOf(subject)}` : ''}\n${indent(text)}`;
}

/** A unit test that failed once its SQL was there. */
function executionText({ cause }: Error, node: Subject, manifest: Manifest): string {
  const inner =
    cause instanceof WarehouseError
      ? `Runtime Error\n${indent(cause.message)}`
      : nodeErrorText(cause, node, manifest);
  const text = `An error occurred during execution of unit test '${node.name}'. There may be an error in the unit test definition: check the data types.\n ${inner}`;
  return `Runtime Error in ${placeOf(node)}\n${indent(text)}`;
}

function describeError(
  error: unknown,
  node: Subject,
  manifest: Manifest,
): { readonly title: string; readonly text: string } {
  if (error instanceof WarehouseError) return { title: 'Runtime Error', text: error.message };
  if (error instanceof TemplateError && error.cause instanceof WarehouseError)
    return describeError(error.cause, node, manifest);
  if (error instanceof TemplateError)
    return {
      title: titleOf(error.kind),
      text: templateText(error, outermostOf(error, node), manifest.macros),
    };
  if (error instanceof PythonError) return { title: titleOf(error.kind), text: pythonText(error) };
  throw error;
}

function outermostOf(error: TemplateError, node: Subject): string {
  return knowsNode(error, node) ? placeOf(node) : '<Unknown>';
}

/** Of a macro that a command called dbt knows only where it raised the error itself. */
function knowsNode({ cause }: TemplateError, { resource_type: type }: Subject): boolean {
  return type !== 'macro' || cause instanceof RaisedError;
}

function placeOf(node: Subject): string {
  return `${node.resource_type} ${node.name} (${node.original_file_path})`;
}

function titleOf(kind: string): string {
  return TITLES[kind] ?? 'Compilation Error';
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
