import type { CompileContext } from '../compile/compileNode';
import { UNCAUGHT } from '../compile/errorKinds';
import {
  type Materialized,
  type MaterializeInput,
  materializeNode,
} from '../compile/materializeNode';
import { TemplateError } from '../jinja/templateError';
import type { CompilableNode } from '../project/manifest';
import { UnhandledError } from './unhandledError';

/** Materializes a node; what nothing in dbt catches is told as dbt tells it. */
export async function materialize(
  context: CompileContext,
  node: CompilableNode,
  input: MaterializeInput,
): Promise<Materialized> {
  try {
    return await materializeNode(context, node, input);
  } catch (error) {
    if (!(error instanceof TemplateError && UNCAUGHT.has(error.kind))) throw error;
    throw new UnhandledError(error.message, { cause: error });
  }
}
