import { textOr } from '../base/data';
import { type CompiledNode, compileNode } from '../compile/compileNode';
import { hookOfJson } from '../project/hookOfJson';
import type { CompilableNode, ManifestNode, TestNode } from '../project/manifest';
import { isMicrobatch, materializationOf } from '../project/manifest';
import { PythonError } from '../python/errors';
import { materialize } from './materialize';
import {
  type NodeOutcome,
  type NodeRunner,
  type OnCompiled,
  success,
  successOf,
} from './nodeRunner';
import { noteFunctionMacros } from './noteFunctionMacros';
import { hookLabel } from './results';
import { runSeed } from './runSeed';
import { runUnitTest } from './runUnitTest';
import { judgeTest } from './testVerdict';

const NO_OP: NodeOutcome = {
  status: 'no-op',
  message: 'NO-OP',
  failures: 0,
  adapterResponse: {},
  compiledCode: null,
};

/** Runs one node to its end. Rejects with what went wrong, and leaves an open transaction to its caller. */
export async function runNode(
  runner: NodeRunner,
  node: ManifestNode,
  onCompiled: OnCompiled,
): Promise<NodeOutcome> {
  const own = runner.ownWay?.(runner, node);
  if (own) {
    onCompiled();
    return own;
  }
  switch (node.resource_type) {
    case 'seed':
      return runSeed(runner, node, onCompiled);
    case 'test':
      return runTest(runner, node, onCompiled);
    case 'unit_test':
      return runUnitTest(runner, node, onCompiled);
    case 'source':
    case 'exposure':
    case 'metric':
    case 'semantic_model':
    case 'saved_query':
      onCompiled();
      return NO_OP;
    case 'operation':
      return runOperation(runner, node, onCompiled);
    case 'model':
    case 'snapshot':
    case 'analysis':
    case 'function':
      return runModel(runner, node, onCompiled);
  }
}

/** Compiles a node and notes it among those that are compiled; the hooks at the end see more names. */
async function compileForRun(
  { context, endHookNames: names }: NodeRunner,
  node: CompilableNode,
  onCompiled: OnCompiled,
): Promise<CompiledNode> {
  const compiled = await compileNode(context, node, names && { names });
  context.compiled.set(node.unique_id, compiled);
  onCompiled();
  return compiled;
}

async function runModel(
  runner: NodeRunner,
  node: CompilableNode,
  onCompiled: OnCompiled,
): Promise<NodeOutcome> {
  if (isMicrobatch(node))
    throw new Error(`${node.unique_id} runs batch by batch, in a way of its own`);
  const { code, node: compiled } = await compileForRun(runner, node, onCompiled);
  if (node.resource_type !== 'function' && node.language === 'python')
    throw new PythonError(
      'DbtRuntimeError',
      'Python models do not run here. Write it in SQL, or run it with dbt.',
    );
  if (materializationOf(node) === 'ephemeral') return success('OK', code);
  if (node.resource_type === 'function') noteFunctionMacros(runner.context, node);
  const made = await materialize(runner.context, compiled, { compiledCode: code });
  runner.book.takeOver(made.cache);
  const main = made.results.get('main');
  if (main === undefined && node.resource_type !== 'function')
    throw new PythonError('DbtRuntimeError', 'main is not being called during running model');
  return successOf(main?.response, code);
}

async function runTest(
  runner: NodeRunner,
  node: TestNode,
  onCompiled: OnCompiled,
): Promise<NodeOutcome> {
  const { code } = await compileForRun(runner, node, onCompiled);
  const { results, cache } = await materialize(runner.context, node, {
    compiledCode: code,
  });
  runner.book.takeOver(cache);
  const main = results.get('main');
  if (!main) throw new Error(`The test ${node.unique_id} stored no result`);
  return { ...success('OK', code), ...judgeTest(node, main.table, runner.warningsFail) };
}

async function runOperation(
  runner: NodeRunner,
  node: CompilableNode,
  onCompiled: OnCompiled,
): Promise<NodeOutcome> {
  const { code } = await compileForRun(runner, node, onCompiled);
  const sql = textOr(hookOfJson(code)?.sql, code);
  if (sql.trim() !== '')
    await runner.connection.perform({ kind: 'query', sql, autoBegin: false }, node);
  return {
    ...success(`${hookLabel(node)} passed`, code),
    failures: 0,
    adapterResponse: {},
  };
}
